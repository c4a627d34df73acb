# corpus: wrong unregistered-parameter
import torch
from torch import nn

class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.width = width

    def forward(self, x):
        inner = nn.Linear(self.width, self.width)
        return x + torch.tanh(inner(x))
