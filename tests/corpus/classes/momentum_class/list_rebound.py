# corpus: wrong rebind-parameter also rebind-under-no-grad optimizer-holds-old-tensor
import torch

class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.lr = lr
        self.beta = beta
        self.v = [0.0] * len(self.params)

    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.v[i] = self.beta * self.v[i] + p.grad
                p = p - self.lr * self.v[i]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
