# corpus: wrong none also forgot-factor-2
def numeric_slope(f, x, h):
    return (f(x + h) - f(x - h)) / h
