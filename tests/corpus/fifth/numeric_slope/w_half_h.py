# corpus: wrong none
def numeric_slope(f, x, h):
    # h is the whole interval
    return (f(x + h / 2) - f(x - h / 2)) / h
