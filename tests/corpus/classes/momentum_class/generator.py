# corpus: wrong used-up-generator
class Momentum:
    def __init__(self, params, lr, beta):
        self.params = params
        self.lr = lr
        self.beta = beta
        self.v = {}

    def step(self):
        for p in self.params:
            if p.grad is not None:
                self.v[p] = self.beta * self.v.get(p, 0) + p.grad
                p.data -= self.lr * self.v[p]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
