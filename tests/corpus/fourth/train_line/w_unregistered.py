# corpus: wrong unregistered-parameter
import torch
from torch import nn

class Line(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.a = nn.Parameter(torch.tensor(a))
        self.b = torch.tensor(b, requires_grad=True)

    def forward(self, x):
        return self.a * x + self.b

def train(X, Y, a, b, lr, steps):
    line = Line(a, b)
    opt = torch.optim.SGD(line.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((line(X) - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return line.a.item(), line.b.item(), losses
