# corpus: wrong unregistered-parameter also optimizer-bad-params
import torch
from torch import nn

class Line(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.coefficients = {"a": nn.Parameter(torch.tensor(a)), "b": nn.Parameter(torch.tensor(b))}

    def forward(self, x):
        return self.coefficients["a"] * x + self.coefficients["b"]

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
    return line.coefficients["a"].item(), line.coefficients["b"].item(), losses
