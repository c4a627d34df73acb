# corpus: wrong none
def numeric_slope(f, x, h):
    # the run is h in total
    left = x - h / 2
    right = x + h / 2
    return (f(right) - f(left)) / h
