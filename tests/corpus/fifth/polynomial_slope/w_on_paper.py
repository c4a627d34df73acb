# corpus: wrong formula-not-autograd
def value_and_slope(x):
    y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    dy = 15 * x**2 + 4 * x + 4
    return y, dy
