# corpus: wrong none
def branch(x):
    y = x ** 2
    d = y.detach()
    z = d - 5
    return y, d, z
