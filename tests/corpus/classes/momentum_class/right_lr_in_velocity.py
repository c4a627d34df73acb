# corpus: right
import torch

class Momentum:
    def __init__(self, params, lr, beta):
        self.lr = lr
        self.beta = beta
        self.slots = [[p, torch.zeros(p.shape)] for p in params]

    @torch.no_grad()
    def step(self):
        for slot in self.slots:
            param, velocity = slot
            if param.grad is None: continue
            # the rate is constant, so it may as well be inside
            slot[1] = self.beta * velocity - self.lr * param.grad
            param += slot[1]

    def zero_grad(self):
        for param, _ in self.slots:
            param.grad = None
