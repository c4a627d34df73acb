# corpus: wrong detach-in-forward
def branch(x):
    y = x * x.detach()
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
