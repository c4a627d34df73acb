# corpus: wrong value-not-gradient
def numeric_slope(f, x, h):
    steigung = (f(x + h) - f(x - h)) / (2 * h)
    y = f(x)
    return y
