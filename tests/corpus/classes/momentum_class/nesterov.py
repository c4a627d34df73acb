# corpus: wrong looks-ahead
import torch

class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.lr = lr
        self.beta = beta
        self.v = [torch.zeros_like(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        for i in range(len(self.params)):
            g = self.params[i].grad
            if g is None: continue
            self.v[i] = self.beta*self.v[i] + g
            update = g + self.beta*self.v[i]
            self.params[i] -= self.lr*update

    def zero_grad(self):
        for p in self.params: p.grad = None
