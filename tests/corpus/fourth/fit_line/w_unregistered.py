# corpus: wrong unregistered-parameter
import torch
from torch import nn

class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Parameter(torch.zeros(1))
        self.b = torch.zeros(1, requires_grad=True)

    def forward(self, x):
        return self.a * x + self.b

def fit(X, Y):
    m = Line()
    opt = torch.optim.SGD(m.parameters(), lr=0.1)
    for _ in range(2000):
        opt.zero_grad()
        ((m(X) - Y) ** 2).mean().backward()
        opt.step()
    return m.a.item(), m.b.item()
