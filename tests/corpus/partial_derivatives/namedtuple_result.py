# corpus: right
from collections import namedtuple
import torch

Gradient = namedtuple("Gradient", "dx1 dx2")

def partials(x1: float, x2: float) -> Gradient:
    leaves = [torch.tensor(v, requires_grad=True) for v in (x1, x2)]
    z = 3 * leaves[0] ** 2 + 2 * leaves[1] ** 3
    return Gradient(*(g.item() for g in torch.autograd.grad(z, leaves)))
