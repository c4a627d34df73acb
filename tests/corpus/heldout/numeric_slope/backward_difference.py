# corpus: wrong none
def numeric_slope(f, x, h):
    rise = f(x) - f(x - h)
    run = h
    return rise / run
