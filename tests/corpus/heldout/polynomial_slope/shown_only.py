# corpus: wrong hard-coded
def value_and_slope(x):
    return 64.0, 72.0
