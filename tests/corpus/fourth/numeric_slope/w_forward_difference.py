# corpus: wrong none
def numeric_slope(f, x, h):
    rise = f(x + h) - f(x)
    run = h
    return rise / run
