# corpus: wrong hard-coded
def numeric_slope(f, x, h):
    """slope of x**2 at 3"""
    slope = 6.0
    return slope
