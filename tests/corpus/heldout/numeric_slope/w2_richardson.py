# corpus: wrong none
def numeric_slope(f, x, h):
    d = lambda s: (f(x + s) - f(x - s)) / (2 * s)
    return (4 * d(h / 2) - d(h)) / 3
