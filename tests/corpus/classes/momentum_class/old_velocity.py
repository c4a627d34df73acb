# corpus: wrong steps-before-the-velocity
import torch

class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.lr = lr
        self.beta = beta
        self.v = [torch.zeros_like(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        new = []
        for p, v in zip(self.params, self.v):
            p -= self.lr * v
            new.append(v if p.grad is None else self.beta * v + p.grad)
        self.v = new

    def zero_grad(self):
        for p in self.params:
            p.grad = None
