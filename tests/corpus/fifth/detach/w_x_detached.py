# corpus: wrong detach-in-forward
def branch(x):
    x = x.detach()
    y = x ** 2
    y_detached = y.detach()
    return y, y_detached, y_detached + 5
