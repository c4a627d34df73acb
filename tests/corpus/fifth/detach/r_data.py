# corpus: right
def branch(x):
    y = x ** 2
    y_detached = y.data     # like detach()
    z = y_detached + 5
    return y, y_detached, z
