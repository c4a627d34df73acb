def numeric_slope(f, x: float, h: float) -> float:
    left = f(x - h)
    right = f(x + h)
    return (right - left) / (2 * h)
