# corpus: wrong none
def numeric_slope(f, x, h):
    h = 1e-6
    return (f(x + h) - f(x - h)) / (2 * h)
