# corpus: wrong none
def polynomial(x):
    return 5 * x**3 + 2 * x**2 + 3 * x + 8
