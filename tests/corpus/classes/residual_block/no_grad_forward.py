# corpus: wrong no-grad-around-forward
import torch
from torch import nn

class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.inner = nn.Linear(width, width)

    def forward(self, x):
        with torch.no_grad():
            return x + torch.tanh(self.inner(x))
