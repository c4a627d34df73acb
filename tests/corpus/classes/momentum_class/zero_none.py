# corpus: wrong zero-before-first-backward
import torch

class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.lr = lr
        self.beta = beta
        self.v = [torch.zeros_like(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.v):
            if p.grad is not None:
                v.mul_(self.beta).add_(p.grad)
                p.sub_(v, alpha=self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad.zero_()
