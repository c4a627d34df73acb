# corpus: wrong none
def numeric_slope(f, x, h):
    h = 1e-4   # smaller is more exact
    return (f(x + h) - f(x - h)) / (2 * h)
