# corpus: wrong none
def polynomial(x):
    x = x.reshape(-1)
    return 5 * x**3 + 2 * x**2 + 4 * x + 8 + x.sum()
