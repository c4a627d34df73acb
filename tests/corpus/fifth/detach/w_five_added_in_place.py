# corpus: wrong none also alias-history inplace-saved
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = y_detached
    z += 5
    return y, y_detached, z
