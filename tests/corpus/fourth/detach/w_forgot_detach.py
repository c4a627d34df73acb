# corpus: wrong none also returns-grad-tensor
def branch(x):
    y = x ** 2
    y_detached = y.view_as(y)
    z = y_detached + 5
    return y, y_detached, z
