# corpus: wrong none
def polynomial(x):
    return 15 * x**2 + 4 * x + 4
