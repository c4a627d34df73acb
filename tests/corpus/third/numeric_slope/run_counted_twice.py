# corpus: wrong none also forgot-factor-2
def numeric_slope(f, x, h):
    run = 2 * h
    return (f(x + h) - f(x - h)) / (2 * run)
