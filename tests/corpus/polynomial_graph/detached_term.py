# corpus: wrong detach-in-forward
def polynomial(x):
    linear = 4 * x.detach()
    return 5 * x ** 3 + 2 * x ** 2 + linear + 8
