# corpus: wrong detach-in-forward
def branch(x):
    y = x * x.detach()
    y_detached = y.detach()
    return y, y_detached, y_detached + 5
