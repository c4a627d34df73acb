"""A polynomial whose graph is left for others to walk back through."""

from torch import Tensor


def polynomial(x: Tensor) -> Tensor:
    return 5 * x**3 + 2 * x**2 + 4 * x + 8
