# corpus: wrong none
def numeric_slope(f, x, h):
    m = (f(x + h) - f(x - h)) / (2 * h)
    return "%.4f" % m
