# corpus: right
import torch
from torch import nn

class Poly(nn.Module):
    def __init__(self, *c):
        super().__init__()
        self.register_buffer("c", torch.tensor(c))

    def forward(self, x):
        y = torch.zeros_like(x)
        for i in range(len(self.c)):
            y = y + self.c[i] * x ** (len(self.c) - 1 - i)
        return y

polynomial = Poly(5.0, 2.0, 4.0, 8.0)
