# corpus: wrong formula-not-autograd
def value_and_slope(x):
    value = 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8
    slope = 15 * x ** 2 + 4 * x + 4
    return value, slope
