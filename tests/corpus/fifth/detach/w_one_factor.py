# corpus: wrong detach-in-forward also forgot-factor-2
def branch(x):
    y = x * x.detach()
    y_detached = y.detach()
    z = y_detached + 5
    return y, y_detached, z
