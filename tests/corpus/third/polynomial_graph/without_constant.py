# corpus: wrong none
def polynomial(x):
    return x * (4 + x * (2 + 5 * x))
