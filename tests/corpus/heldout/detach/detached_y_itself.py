# corpus: wrong detach-in-forward
def branch(x):
    y = x ** 2
    y.detach_()
    y_detached = y
    z = y_detached + 5
    return y, y_detached, z
