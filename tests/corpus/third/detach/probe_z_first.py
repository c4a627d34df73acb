# corpus: wrong none
def branch(x):
    y = x ** 2
    d = y.detach()
    return d + 5, d, y
