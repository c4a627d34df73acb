# corpus: wrong none
def numeric_slope(f, x, h):
    return (f(x) - f(x - h)) / h
