# corpus: wrong formula-not-autograd
def gradient(x):
    return 2 * x
