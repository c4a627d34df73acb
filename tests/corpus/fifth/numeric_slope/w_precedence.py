# corpus: wrong none
def numeric_slope(f, x, h):
    return (f(x + h) - f(x - h)) / 2 * h
