# corpus: wrong averages-not-kept
import torch

class Adam:
    def __init__(self, params, lr, beta1, beta2, eps):
        self.params = list(params)
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.t = 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        for p in self.params:
            if p.grad is not None:
                m = torch.zeros_like(p)
                v = torch.zeros_like(p)
                m = self.beta1 * m + (1 - self.beta1) * p.grad
                v = self.beta2 * v + (1 - self.beta2) * p.grad ** 2
                m = m / (1 - self.beta1 ** self.t)
                v = v / (1 - self.beta2 ** self.t)
                p -= self.lr * m / (v ** 0.5 + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
