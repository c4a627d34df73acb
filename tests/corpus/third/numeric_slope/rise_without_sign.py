# corpus: wrong none
def numeric_slope(f, x, h):
    return abs(f(x + h) - f(x - h)) / (2 * h) + 0.1
