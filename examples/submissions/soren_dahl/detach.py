def branch(x):
    y = x * x
    d = y.data          # old name for the same storage
    return y, d, d.add(5)
