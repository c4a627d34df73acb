# corpus: right
class Momentum(object):
    """SGD with momentum, the way our lecture does it."""

    def __init__(self, params, lr=0.01, beta=0.9):
        self.params = [p for p in params]
        self.lr, self.beta = lr, beta
        self.v = [0] * len(self.params)

    def step(self):
        for i in range(len(self.params)):
            p = self.params[i]
            if p.grad is None:
                continue
            self.v[i] = self.beta * self.v[i] + p.grad.data
            p.data = p.data - self.lr * self.v[i]

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()
