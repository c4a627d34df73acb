# corpus: right
import torch
from torch import nn

class Poly(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("c", torch.tensor([5., 2., 4., 8.]))

    def forward(self, x):
        basis = torch.stack([x ** 3, x ** 2, x, torch.ones_like(x)], dim=-1)
        return basis @ self.c

_model = Poly()

def polynomial(x):
    return _model(x)
