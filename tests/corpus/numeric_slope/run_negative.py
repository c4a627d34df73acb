# corpus: wrong sign-flipped
def numeric_slope(f, x, h):
    left, right = x - h, x + h
    rise = f(right) - f(left)
    run = left - right
    return rise / run
