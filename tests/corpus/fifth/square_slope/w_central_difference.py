# corpus: wrong formula-not-autograd
def slope(x, h=1e-4):
    """Steigung aus dem Differenzenquotienten."""
    f = lambda t: t ** 2
    return (f(x + h) - f(x - h)) / (2 * h)
