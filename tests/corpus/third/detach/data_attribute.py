# corpus: right
def branch(x):
    y = x.square()
    y_detached = y.data
    return y, y_detached, y_detached.add(5)
