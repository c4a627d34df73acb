# corpus: right
def branch(x):
    y = x * x
    return y, y.data, y.data + 5
