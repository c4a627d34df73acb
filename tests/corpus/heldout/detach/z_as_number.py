# corpus: wrong none also item-breaks-graph
def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = y.sum().item() + 6
    return y, y_detached, z
