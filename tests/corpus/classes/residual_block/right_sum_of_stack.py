# corpus: right
import torch
from torch.nn import Linear, Module

class Residual(Module):
    def __init__(self, width):
        super().__init__()
        self.inner = Linear(width, width)

    def forward(self, x):
        return torch.stack([x, self.inner(x).tanh()]).sum(0)
