# corpus: wrong input-not-added
from torch import nn

class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.inner = nn.Linear(width, width)
        self.tanh = nn.Tanh()

    def forward(self, x):
        h = self.inner(x)
        return self.tanh(h)
