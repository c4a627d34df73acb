# corpus: wrong averages-shared
import torch


class Adam:
    def __init__(self, params, lr, beta1, beta2, eps):
        self.params = list(params)
        self.lr = lr
        self.b1, self.b2 = beta1, beta2
        self.eps = eps
        self.m = 0
        self.v = 0
        self.steps = 0

    def step(self):
        self.steps += 1
        with torch.no_grad():
            for i, p in enumerate(self.params):
                g = p.grad
                if g is None:
                    continue
                self.m = self.b1 * self.m + (1 - self.b1) * g
                self.v = self.b2 * self.v + (1 - self.b2) * g * g
                m_hat = self.m / (1 - self.b1 ** self.steps)
                v_hat = self.v / (1 - self.b2 ** self.steps)
                p -= self.lr * m_hat / (torch.sqrt(v_hat) + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
