# corpus: wrong missing-super-init
import torch
from torch import nn


class Weight(nn.Module):
    def __init__(self, start):
        self.w = nn.Parameter(torch.tensor(start))

    def forward(self):
        return (self.w - 2) ** 2


def sgd_step(w, lr):
    m = Weight(w)
    opt = torch.optim.SGD(m.parameters(), lr=lr)
    m().backward()
    opt.step()
    return m.w.item()
