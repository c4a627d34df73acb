# corpus: wrong sign-flipped
def numeric_slope(f, x, h):
    rise = f(x - h) - f(x + h)
    run = 2 * h
    return rise / run
