# corpus: right
import math
import torch


def value_and_slope(x: float) -> tuple[float, float]:
    """Evaluate the polynomial and its slope.

    Raises:
        TypeError: if x is not a number.
        ValueError: if x is not finite.
    """
    if not isinstance(x, (int, float)):
        raise TypeError("x must be a number")
    if not math.isfinite(x):
        raise ValueError("x must be finite")
    tracked = torch.tensor(float(x), requires_grad=True)
    value = 5 * tracked**3 + 2 * tracked**2 + 4 * tracked + 8
    value.backward()
    slope = tracked.grad
    assert slope is not None, "backward left no gradient"
    return float(value.detach()), float(slope)
