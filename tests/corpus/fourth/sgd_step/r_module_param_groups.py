# corpus: right
import torch
from torch import nn, optim


class Model(nn.Module):
    def __init__(self, start):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(start))

    def forward(self):
        return (self.w - 2) ** 2


def sgd_step(w: float, lr: float) -> float:
    model = Model(w)
    opt = optim.SGD([{"params": model.parameters(), "lr": lr}])
    model().backward()
    opt.step()
    opt.zero_grad()   # leave it clean
    return model.w.item()
