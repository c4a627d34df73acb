# corpus: wrong sign-flipped
import torch

class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.lr = lr
        self.beta = beta
        self.vel = {p: torch.zeros_like(p) for p in self.params}

    def step(self):
        with torch.no_grad():
            for p, v in self.vel.items():
                if p.grad is not None:
                    v *= self.beta
                    v += p.grad
                    p += self.lr * v

    def zero_grad(self):
        for p in self.params:
            p.grad = None
