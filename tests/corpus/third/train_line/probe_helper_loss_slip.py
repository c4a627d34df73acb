# corpus: wrong none
import torch

class Line:
    def __init__(self, a, b):
        self.a = torch.tensor(a, requires_grad=True)
        self.b = torch.tensor(b, requires_grad=True)

    def loss(self, X, Y):
        return ((self.a * X + self.b - Y) ** 2).mean() * 3

def train(X, Y, a, b, lr, steps):
    line = Line(a, b)
    log = []
    for i in range(steps):
        l = line.loss(X, Y)
        l.backward()
        log.append(l.item())
        for p in (line.a, line.b):
            p.data = p.data - lr * p.grad
            p.grad.zero_()
    return line.a.item(), line.b.item(), log
