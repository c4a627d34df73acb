# corpus: wrong sign-flipped
def numeric_slope(f, x, h):
    x1 = x + h
    x2 = x - h
    return (f(x1) - f(x2)) / (x2 - x1)
