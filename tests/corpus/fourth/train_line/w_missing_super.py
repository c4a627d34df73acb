# corpus: wrong missing-super-init
import torch
from torch import nn

class Line(nn.Module):
    def __init__(self, a, b):
        self.a = nn.Parameter(torch.tensor(a))
        self.b = nn.Parameter(torch.tensor(b))

def train(X, Y, a, b, lr, steps):
    line = Line(a, b)
    opt = torch.optim.SGD([line.a, line.b], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((line.a * X + line.b - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return line.a.item(), line.b.item(), losses
