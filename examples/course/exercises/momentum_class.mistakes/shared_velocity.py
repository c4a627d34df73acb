import torch


class Momentum:
    def __init__(self, params, lr, beta):
        self.params = list(params)
        self.lr = lr
        self.beta = beta
        self.velocity = 0.0

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                self.velocity = self.beta * self.velocity + p.grad
                p.sub_(self.lr * self.velocity)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
