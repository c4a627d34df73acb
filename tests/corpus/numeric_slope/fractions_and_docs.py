# corpus: right
"""Slope by measuring.

>>> round(numeric_slope(lambda v: v * v, 3.0, 0.1), 6)
6.0
"""
import math

def numeric_slope(f, x, h):
    assert h > 0, "h must be positive"
    slope = math.fsum((f(x + h), -f(x - h))) / (h + h)
    return float(slope)

if __name__ == "__main__":
    import doctest
    doctest.testmod()
