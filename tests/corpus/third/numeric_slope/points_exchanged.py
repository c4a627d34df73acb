# corpus: wrong sign-flipped
def numeric_slope(f, x, h):
    a, b = x - h, x + h
    return (f(a) - f(b)) / (b - a)
