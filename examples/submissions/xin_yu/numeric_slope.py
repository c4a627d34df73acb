# Return the slope of f at x by a central difference of half width h.


def numeric_slope(f, x: float, h: float) -> float:
    ...
