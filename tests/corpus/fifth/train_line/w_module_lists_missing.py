# corpus: wrong unregistered-parameter also optimizer-bad-params
import torch
from torch import nn


class Line(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.params = [torch.tensor(a, requires_grad=True), torch.tensor(b, requires_grad=True)]

    def forward(self, X):
        return self.params[0] * X + self.params[1]


def train(X, Y, a, b, lr, steps):
    line = Line(a, b)
    opt = torch.optim.SGD(line.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = nn.functional.mse_loss(line(X), Y)
        loss.backward()
        opt.step()
        losses.append(loss.item())
    return line.params[0].item(), line.params[1].item(), losses
