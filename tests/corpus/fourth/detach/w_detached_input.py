# corpus: wrong detach-in-forward
def branch(x):
    x = x.detach()
    y = x ** 2
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
