# corpus: wrong inplace-leaf
def polynomial(x):
    y = 2 * x ** 2 + 4 * x + 8
    x **= 3
    return y + 5 * x
