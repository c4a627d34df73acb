# corpus: wrong formula-not-autograd
def slope(x: float) -> float:
    eps = 1e-6
    f = lambda t: t ** 2
    return (f(x + eps) - f(x - eps)) / (2 * eps)
