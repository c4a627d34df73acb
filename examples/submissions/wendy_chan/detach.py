def branch(x):
    y = x.pow(2)
    y_detached = y.detach()
    z = y_detached.add(5)
    return y, y_detached, z
