# corpus: wrong none
def numeric_slope(f, x, h):
    for _ in range(10):
        h = h / 2
    return (f(x + h) - f(x - h)) / (2 * h)
