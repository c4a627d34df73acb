"""A slope by measuring: rise over run between two points around x."""

from collections.abc import Callable


def numeric_slope(f: Callable[[float], float], x: float, h: float) -> float:
    rise = f(x + h) - f(x - h)
    run = 2 * h
    return rise / run
