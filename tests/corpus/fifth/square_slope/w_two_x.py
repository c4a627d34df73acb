# corpus: wrong formula-not-autograd
def slope(x):
    # d/dx x^2 = 2x
    return 2 * x
