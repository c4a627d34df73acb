# corpus: wrong none
def numeric_slope(f, x, h):
    return round((f(x + h) - f(x - h)) / (2 * h), 1)
