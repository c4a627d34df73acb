# corpus: wrong value-not-gradient
def numeric_slope(f, x, h):
    left, right = f(x - h), f(x + h)
    slope = (right - left) / (2 * h)
    return f(x)
