# corpus: wrong none
def branch(x):
    y = x ** 2
    d = y.detach()
    z = d + 2
    return y, d, z
