# corpus: right
import torch as t
from torch import Tensor


def slope(x: float) -> Tensor:
    """Return dy/dx for y = x^2 (still a tensor, but finished)."""
    point = t.tensor(float(x), dtype=t.float64, requires_grad=True)
    parabola = point * point
    parabola.backward()
    return point.grad
