# corpus: wrong none
def branch(x):
    y = x ** 2
    y_detached = y.detach().clone()
    z = y_detached + 5
    return y, y_detached, z
