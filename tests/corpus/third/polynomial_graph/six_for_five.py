# corpus: wrong none
def polynomial(x):
    return 6 * x**3 + 2 * x**2 + 4 * x + 8
