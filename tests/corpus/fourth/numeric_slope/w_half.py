# corpus: wrong none also forgot-factor-2
def numeric_slope(f, x, h):
    run = (x + h) - (x - h)
    rise = f(x + h) - f(x - h)
    return rise / (2 * run)
