# corpus: wrong none also rewrap-requires-grad returns-grad-tensor
def branch(x):
    y = x ** 2
    y_detached = y.detach().requires_grad_(True)
    z = y_detached + 5
    return y, y_detached, z
