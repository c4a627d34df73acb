# corpus: wrong detach-in-forward
def polynomial(x):
    t = x.detach()
    return 5 * x**3 + 2 * x**2 + 4 * t + 8
