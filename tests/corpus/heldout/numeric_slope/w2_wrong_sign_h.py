# corpus: wrong sign-flipped
def numeric_slope(f, x, h):
    y1, y2 = f(x + h), f(x - h)
    dy = y2 - y1
    dx = 2 * h
    return dy / dx
