# corpus: right
from __future__ import annotations
from typing import NamedTuple
import torch


class Point(NamedTuple):
    value: float
    slope: float


def value_and_slope(x: float) -> Point:
    leaf: torch.Tensor = torch.tensor(x).requires_grad_()
    y: torch.Tensor = 5.0 * leaf ** 3 + 2.0 * leaf ** 2 + 4.0 * leaf + 8.0
    (slope,) = torch.autograd.grad(y, leaf)
    return Point(y.item(), slope.item())
