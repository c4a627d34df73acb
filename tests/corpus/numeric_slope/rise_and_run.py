# corpus: right
from typing import Callable

def numeric_slope(f: Callable[[float], float], x: float, h: float) -> float:
    """Rise over run."""
    left, right = x - h, x + h
    rise = f(right) - f(left)
    run = right - left
    print(f"rise {rise}, run {run}")
    return rise / run
