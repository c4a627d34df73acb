# corpus: wrong data-in-forward
def polynomial(x):
    return 5 * x ** 3 + 2 * x.data ** 2 + 4 * x + 8
