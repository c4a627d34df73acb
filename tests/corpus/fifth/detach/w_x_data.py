# corpus: wrong data-in-forward
def branch(x):
    y = x.data ** 2
    y_detached = y
    z = y + 5
    return y, y_detached, z
