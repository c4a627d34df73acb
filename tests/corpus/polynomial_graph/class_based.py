# corpus: right
import torch
from torch import nn


class Polynomial(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("c", torch.tensor([5.0, 2.0, 4.0, 8.0]))

    def forward(self, x):
        a, b, c, d = self.c
        return a * x ** 3 + b * x ** 2 + c * x + d


_model = Polynomial()


def polynomial(x):
    return _model(x)
