# corpus: wrong detach-in-forward
def branch(x):
    y = x ** 2
    y_detached = y.detach_()
    z = y_detached + 5
    return y, y_detached, z
