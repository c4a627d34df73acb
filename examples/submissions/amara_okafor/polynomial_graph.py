from torch import Tensor


def polynomial(x: Tensor) -> Tensor:
    """Nothing is detached here, so the graph stays."""
    return 5 * x**3 + 2 * x**2 + 4 * x + 8
