# corpus: wrong missing-super-init
import torch
from torch import nn

class Line(nn.Module):
    def __init__(self):
        self.a = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.a * x + self.b

def fit(X, Y):
    m = Line()
    opt = torch.optim.SGD(m.parameters(), lr=0.3)
    for _ in range(500):
        opt.zero_grad()
        ((m(X) - Y) ** 2).mean().backward()
        opt.step()
    return m.a.item(), m.b.item()
