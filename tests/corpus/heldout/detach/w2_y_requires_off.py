# corpus: wrong none also detach-in-forward rewrap-requires-grad
def branch(x):
    y = (x ** 2).detach()
    y_detached = y
    z = y + 5
    y.requires_grad_(True)
    return y, y_detached, z
