# corpus: right
import torch


class Optimizer:
    def __init__(self, params):
        self.params = list(params)

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.detach_()
                p.grad.zero_()

    def step(self):
        raise NotImplementedError


class Momentum(Optimizer):
    def __init__(self, params, lr, beta):
        super().__init__(params)
        self.lr = lr
        self.beta = beta
        self.buffers = {id(p): torch.zeros_like(p, requires_grad=False) for p in self.params}

    @torch.no_grad()
    def step(self):
        for p in filter(lambda q: q.grad is not None, self.params):
            buf = self.buffers[id(p)]
            buf.mul_(self.beta)
            buf.add_(p.grad)
            p.add_(buf, alpha=-self.lr)
