from collections.abc import Callable

import torch
from torch import Tensor


def curvature(f: Callable[[Tensor], Tensor], x: float) -> float:
    at = torch.tensor(x, requires_grad=True)
    (slope,) = torch.autograd.grad(f(at), at, create_graph=True)
    (second,) = torch.autograd.grad(slope, at)
    return second.item()
