# corpus: wrong velocity-shared
import torch
class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.lr = lr
        self.beta = beta
        self.v = 0

    @torch.no_grad()
    def step(self):
        for w in self.params:
            if w.grad is None:
                continue
            self.v = self.v * self.beta + w.grad
            w -= self.lr * self.v

    def zero_grad(self):
        for w in self.params:
            w.grad = None
