# corpus: right
def branch(x):
    y = x * x
    d = y.detach()
    return y, d, d + 5
