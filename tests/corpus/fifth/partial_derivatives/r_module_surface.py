# corpus: right
import torch
from torch import nn


class Surface(nn.Module):
    def __init__(self, x1, x2):
        super().__init__()
        self.x1 = nn.Parameter(torch.tensor(x1))
        self.x2 = nn.Parameter(torch.tensor(x2))

    def forward(self):
        return 3 * self.x1 ** 2 + 2 * self.x2 ** 3


def partials(x1, x2):
    surface = Surface(x1, x2)
    surface().backward()
    return tuple(p.grad.item() for p in surface.parameters())
