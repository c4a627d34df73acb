# corpus: right
from collections.abc import Callable, Iterator


def _stencil(x: float, h: float) -> Iterator[tuple[float, float]]:
    """(weight, point) of the central difference."""
    yield -0.5 / h, x - h
    yield 0.5 / h, x + h


def numeric_slope(f: Callable[[float], float], x: float, h: float) -> float:
    if h <= 0:
        raise ValueError("h must be positive")
    return sum(weight * f(point) for weight, point in _stencil(x, h))
