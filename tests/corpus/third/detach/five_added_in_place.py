# corpus: wrong none
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    y_detached += 5
    z = y_detached
    return y, y_detached, z
