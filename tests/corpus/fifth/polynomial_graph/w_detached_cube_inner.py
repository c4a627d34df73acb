# corpus: wrong detach-in-forward
def polynomial(x):
    x2 = x * x.detach()
    return 5 * x2 * x + 2 * x2 + 4 * x + 8
