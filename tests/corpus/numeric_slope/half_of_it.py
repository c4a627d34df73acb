# corpus: wrong forgot-factor-2
def numeric_slope(f, x, h):
    rise = f(x + h) - f(x - h)
    run = 4 * h
    return rise / run
