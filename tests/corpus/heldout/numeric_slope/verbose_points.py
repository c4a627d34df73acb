# corpus: right
from typing import Callable

def numeric_slope(f: Callable[[float], float], x: float, h: float) -> float:
    left, right = x - h, x + h
    y_left, y_right = map(f, (left, right))
    rise = y_right - y_left
    run = right - left
    print(f"rise {rise}, run {run}")
    return rise / run
