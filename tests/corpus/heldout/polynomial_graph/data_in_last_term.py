# corpus: wrong data-in-forward also detach-in-forward
def polynomial(x):
    return 5 * x**3 + 2 * x**2 + 4 * x.data + 8
