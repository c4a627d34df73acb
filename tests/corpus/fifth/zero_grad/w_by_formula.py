# corpus: wrong formula-not-autograd
def two_gradients(x):
    return 2 * x, 3 * x ** 2
