# corpus: wrong detach-in-forward
import torch
from torch import nn

class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.inner = nn.Linear(width, width)

    def forward(self, x):
        h = torch.tanh(self.inner(x)).detach()
        return x + h
