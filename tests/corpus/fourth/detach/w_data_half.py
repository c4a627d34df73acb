# corpus: wrong data-in-forward
def branch(x):
    y = x.data * x
    y_detached = y.data
    z = y_detached + 5
    return y, y_detached, z
