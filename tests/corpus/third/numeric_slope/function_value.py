# corpus: wrong value-not-gradient
def numeric_slope(f, x, h):
    return (f(x + h) + f(x - h)) / 2 * 0 + f(x)
