# corpus: wrong none
def numeric_slope(f, x, h):
    return (2 * h) / (f(x + h) - f(x - h))
