# corpus: right
class Adam:
    def __init__(self, params, lr, beta1, beta2, eps):
        self.params = list(params)
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.state = {}

    def step(self):
        for number, p in enumerate(self.params):
            if p.grad is None:
                continue
            grad = p.grad.detach()
            t, m, v = self.state.get(number, (0, 0.0, 0.0))
            t += 1
            m = self.beta1 * m + (1 - self.beta1) * grad
            v = self.beta2 * v + (1 - self.beta2) * grad.pow(2)
            self.state[number] = t, m, v
            p.data -= self.lr * (m / (1 - self.beta1**t)) / ((v / (1 - self.beta2**t)) ** 0.5 + self.eps)

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()
