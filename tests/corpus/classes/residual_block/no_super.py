# corpus: wrong missing-super-init
from torch import nn

class Residual(nn.Module):
    def __init__(self, width):
        self.inner = nn.Linear(width, width)

    def forward(self, x):
        return x + self.inner(x).tanh()
