def numeric_slope(f, x: float, h: float) -> float:
    """Rise over run, looking h to the left and h to the right."""
    rise = f(x + h) - f(x - h)
    run = 2 * h
    return rise / run
