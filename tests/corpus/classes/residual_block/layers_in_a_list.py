# corpus: wrong unregistered-parameter
import torch
from torch import nn

class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layers = [nn.Linear(width, width)]

    @property
    def inner(self):
        return self.layers[0]

    def forward(self, x):
        return x + torch.tanh(self.layers[0](x))
