# corpus: wrong tanh-of-the-sum
import torch
from torch import nn

class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.inner = nn.Linear(width, width)

    def forward(self, x):
        h = self.inner(x) + x
        return torch.tanh(h)
