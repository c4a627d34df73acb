# corpus: wrong none
def central(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)

def numeric_slope(f, x, h):
    """Richardson extrapolation for a better answer."""
    return (4 * central(f, x, h / 2) - central(f, x, h)) / 3
