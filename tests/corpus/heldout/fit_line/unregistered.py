# corpus: wrong unregistered-parameter also optimizer-bad-params
import torch
from torch import nn
class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = torch.zeros(1, requires_grad=True)
        self.b = torch.zeros(1, requires_grad=True)
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
