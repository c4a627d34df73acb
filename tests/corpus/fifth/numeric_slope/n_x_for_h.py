# corpus: wrong none
def numeric_slope(f, x, h):
    return (f(h + x) - f(h - x)) / (2 * x)
