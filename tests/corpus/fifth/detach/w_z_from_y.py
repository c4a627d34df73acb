# corpus: wrong returns-grad-tensor
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = y + 5
    return y, y_detached, z
