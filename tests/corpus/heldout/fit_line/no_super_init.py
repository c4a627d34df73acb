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
    model = Line()
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(1000):
        opt.zero_grad()
        loss = ((model(X) - Y) ** 2).mean()
        loss.backward()
        opt.step()
    return model.a.item(), model.b.item()
