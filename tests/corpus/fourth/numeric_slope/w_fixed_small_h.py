# corpus: wrong none
def numeric_slope(f, x, h):
    eps = 1e-6     # smaller is more exact
    return (f(x + eps) - f(x - eps)) / (2 * eps)
