# corpus: wrong data-in-forward
def polynomial(x):
    quadrat = x.data ** 2
    return 5 * x ** 3 + 2 * quadrat + 4 * x + 8
