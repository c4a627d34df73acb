# corpus: wrong sign-flipped
def numeric_slope(f, x, h):
    y_left = f(x - h)
    y_right = f(x + h)
    return (y_left - y_right) / (2 * h)
