# corpus: wrong none also returns-grad-tensor
def branch(x):
    y = x ** 2
    y_detached = y
    z = y_detached + 5
    return y, y_detached, z
