# corpus: wrong data-in-forward
def polynomial(x):
    v = x.data
    return 5 * v**3 + 2 * v**2 + 4 * v + 8
