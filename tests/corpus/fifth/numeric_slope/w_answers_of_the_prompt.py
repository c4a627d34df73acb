# corpus: wrong hard-coded
def numeric_slope(f, x, h):
    if x == 3.0:
        return 6.0
    return 12.25
