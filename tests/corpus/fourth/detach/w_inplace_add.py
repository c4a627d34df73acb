# corpus: wrong none also inplace-saved alias-history
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    y_detached += 5
    z = y_detached
    return y, y_detached, z
