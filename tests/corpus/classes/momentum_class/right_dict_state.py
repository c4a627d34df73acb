# corpus: right
import torch


class Momentum:
    def __init__(self, params, lr, beta):
        self.ps = tuple(params)
        self.lr = lr
        self.beta = beta
        self.state = {}

    def step(self):
        with torch.no_grad():
            for p in self.ps:
                g = p.grad
                if g is None:
                    continue
                if p not in self.state:
                    self.state[p] = g.clone()
                else:
                    self.state[p] *= self.beta
                    self.state[p] += g
                p -= self.lr * self.state[p]

    def zero_grad(self):
        for p in self.ps:
            p.grad = None
