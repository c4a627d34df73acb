# corpus: wrong none
def branch(x):
    y = 2 * x
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
