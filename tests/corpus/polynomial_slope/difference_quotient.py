# corpus: wrong formula-not-autograd
def p(x):
    return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8

def value_and_slope(x):
    eps = 1e-6
    return p(x), (p(x + eps) - p(x - eps)) / (2 * eps)
