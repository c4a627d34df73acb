# corpus: right
import torch
from torch import nn


class Poly(nn.Module):
    def __init__(self, *coeffs):
        super().__init__()
        self.register_buffer("coeffs", torch.tensor(coeffs))

    def forward(self, x):
        out = torch.zeros_like(x)
        for c in self.coeffs:
            out = out * x + c
        return out


polynomial = Poly(5.0, 2.0, 4.0, 8.0)
