# corpus: wrong none
def numeric_slope(f, x, h):
    return (f(x + h) - 2 * f(x) + f(x - h)) / h ** 2
