# corpus: wrong none
def branch(x):
    y = x ** 3
    d = y.detach()
    return y, d, d + 5
