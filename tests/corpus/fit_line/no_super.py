# corpus: wrong missing-super-init
import torch
from torch import nn

class Line(nn.Module):
    def __init__(self):
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)

def fit(X, Y):
    line = Line()
    opt = torch.optim.SGD(line.parameters(), lr=0.2)
    for _ in range(800):
        opt.zero_grad()
        loss = nn.functional.mse_loss(line(X[:, None]), Y[:, None])
        loss.backward()
        opt.step()
    return line.linear.weight.item(), line.linear.bias.item()
