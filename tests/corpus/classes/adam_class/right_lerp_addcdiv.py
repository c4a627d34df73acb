# corpus: right
import math
import torch

class Adam:
    def __init__(self, params, lr, beta1, beta2, eps):
        self.groups = [dict(p=p, m=torch.zeros_like(p), v=torch.zeros_like(p)) for p in params]
        self.hyper = lr, beta1, beta2, eps
        self.t = 0

    @torch.no_grad()
    def step(self):
        lr, b1, b2, eps = self.hyper
        self.t += 1
        c1, c2 = 1 - b1 ** self.t, 1 - b2 ** self.t
        for d in self.groups:
            if d["p"].grad is not None:
                d["m"].lerp_(d["p"].grad, 1 - b1)
                d["v"].mul_(b2).addcmul_(d["p"].grad, d["p"].grad, value=1 - b2)
                d["p"].addcdiv_(d["m"], d["v"].sqrt().div_(math.sqrt(c2)).add_(eps), value=-lr / c1)

    def zero_grad(self):
        for d in self.groups:
            d["p"].grad = None
