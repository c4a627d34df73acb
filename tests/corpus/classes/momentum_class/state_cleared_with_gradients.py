# corpus: wrong velocity-not-kept
import torch

class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.lr = lr
        self.beta = beta
        self.zero_grad()

    def zero_grad(self):
        self.v = [torch.zeros_like(p) for p in self.params]
        for p in self.params:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.v[i] = self.beta * self.v[i] + p.grad
                p -= self.lr * self.v[i]
