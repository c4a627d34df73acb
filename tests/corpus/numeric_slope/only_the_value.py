# corpus: wrong value-not-gradient
def numeric_slope(f, x, h):
    y = f(x)
    return y
