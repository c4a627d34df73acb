# corpus: wrong none also hard-coded
def numeric_slope(f, x, h):
    # f is x squared, so the slope is 2x
    return ((x + h) ** 2 - (x - h) ** 2) / (2 * h)
