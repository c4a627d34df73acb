# corpus: wrong tanh-missing
from torch import nn

class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.inner = nn.Linear(width, width)

    def forward(self, x):
        out = x
        out = out + self.inner(x)
        return out
