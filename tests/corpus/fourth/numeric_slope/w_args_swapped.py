# corpus: wrong none
def numeric_slope(f, h, x):
    return (f(x + h) - f(x - h)) / (2 * h)
