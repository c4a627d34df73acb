# corpus: wrong none
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = y_detached + 5
    return y_detached, y, z
