# corpus: wrong none
def numeric_slope(f, x, h):
    right = f(x + h)
    left = f(x - h)
    return right - left
