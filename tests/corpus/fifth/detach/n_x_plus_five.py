# corpus: wrong none
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = x.detach() + 5
    return y, y_detached, z
