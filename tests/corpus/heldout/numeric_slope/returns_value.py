# corpus: wrong value-not-gradient
def numeric_slope(f, x, h):
    slope = (f(x + h) - f(x - h)) / (2 * h)
    return f(x)
