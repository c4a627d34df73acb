# corpus: wrong none
import torch

class Adam:
    def __init__(self, params, lr, beta1, beta2, eps):
        self.params = list(params)
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m = [torch.zeros_like(p) for p in self.params]
        self.v = [torch.zeros_like(p) for p in self.params]
        self.t = 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.m[i] = (self.beta1 * self.m[i] + (1 - self.beta1) * p.grad) / (1 - self.beta1 ** self.t)
                self.v[i] = (self.beta2 * self.v[i] + (1 - self.beta2) * p.grad ** 2) / (1 - self.beta2 ** self.t)
                p -= self.lr * self.m[i] / (self.v[i].sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
