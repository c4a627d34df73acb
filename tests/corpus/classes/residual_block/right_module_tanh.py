# corpus: right
from torch import nn

class Residual(nn.Module):
    def __init__(self, width: int):
        nn.Module.__init__(self)
        self.add_module("inner", nn.Linear(width, width))
        self.act = nn.Tanh()

    def forward(self, x):
        residual = x.clone()
        return self.act(self.inner(x)) + residual
