# corpus: wrong missing-super-init
import torch
from torch import nn


class LineModel(nn.Module):
    def __init__(self, a, b):
        self.a = nn.Parameter(torch.tensor(a))
        self.b = nn.Parameter(torch.tensor(b))

    def forward(self, X):
        return self.a * X + self.b


def train(X, Y, a, b, lr, steps):
    model = LineModel(a, b)
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((model(X) - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return model.a.item(), model.b.item(), losses
