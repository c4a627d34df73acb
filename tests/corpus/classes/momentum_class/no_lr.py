# corpus: wrong lr-forgotten
class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.beta = beta
        self.v = [0.0 for _ in self.params]

    def step(self):
        for k, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.v[k] = self.beta * self.v[k] + p.grad
            p.data -= self.v[k]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
