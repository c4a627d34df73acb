# corpus: wrong none
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    return y, y_detached
