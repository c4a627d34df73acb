# corpus: wrong detach-in-forward
def polynomial(x):
    y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    return y.detach()
