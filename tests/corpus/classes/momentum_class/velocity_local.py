# corpus: wrong velocity-not-kept
import torch

class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.lr = lr
        self.beta = beta

    def step(self):
        with torch.no_grad():
            for p in self.params:
                v = torch.zeros_like(p)
                if p.grad is not None:
                    v = self.beta * v + p.grad
                    p -= self.lr * v

    def zero_grad(self):
        for p in self.params:
            p.grad = None
