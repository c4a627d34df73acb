# corpus: wrong none
def branch(x):
    y = x ** 2
    y_detached = x.detach() ** 2
    z = y_detached + 5
    return y, y_detached, z
