import torch


class Adam:
    def __init__(self, params, lr, beta1, beta2, eps):
        self.params = list(params)
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.averages = [(torch.zeros_like(p), torch.zeros_like(p)) for p in self.params]
        self.t = 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        for p, (m, v) in zip(self.params, self.averages):
            if p.grad is not None:
                m.mul_(self.beta1).add_((1 - self.beta1) * p.grad)
                v.mul_(self.beta2).add_((1 - self.beta2) * p.grad**2)
                m_hat = m / (1 - self.beta1**self.t)
                v_hat = v / (1 - self.beta2**self.t)
                p.sub_(self.lr * m_hat / (v_hat.sqrt() + self.eps))

    def zero_grad(self):
        for p in self.params:
            p.grad = None
