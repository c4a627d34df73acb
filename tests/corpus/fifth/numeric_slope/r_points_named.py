# corpus: right
from collections.abc import Callable


def numeric_slope(f: Callable[[float], float], x: float, h: float) -> float:
    """Measure the slope of ``f`` at ``x``.

    The function uses the central difference quotient:

        f'(x) ~ (f(x + h) - f(x - h)) / (2 h)

    Args:
        f: The function to be measured.
        x: Where to measure.
        h: Half of the run.

    Returns:
        The rise divided by the run.
    """
    left, right = x - h, x + h
    rise = f(right) - f(left)
    run = right - left
    slope = rise / run
    return slope
