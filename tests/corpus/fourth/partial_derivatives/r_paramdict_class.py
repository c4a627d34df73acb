# corpus: right
import torch
from torch import nn


class Surface(nn.Module):
    def __init__(self, x1, x2):
        super().__init__()
        self.coords = nn.ParameterDict({"x1": torch.tensor(x1), "x2": torch.tensor(x2)})

    def forward(self):
        c = self.coords
        return 3 * c["x1"].square() + 2 * c["x2"].pow(3)

    def slopes(self):
        self.zero_grad(set_to_none=True)
        self().backward()
        return {k: p.grad.item() for k, p in self.coords.items()}


def partials(x1, x2):
    s = Surface(x1, x2).slopes()
    return s["x1"], s["x2"]
