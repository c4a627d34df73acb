# corpus: wrong bias-missing
from torch import nn

class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.inner = nn.Linear(width, width, False)

    def forward(self, x):
        return self.inner(x).tanh() + x
