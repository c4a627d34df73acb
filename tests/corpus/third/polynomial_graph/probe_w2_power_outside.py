# corpus: wrong none
def polynomial(x):
    x.retain_grad() if not x.is_leaf else None
    return 5 * x**3 + (2 * x)**2 + 4 * x + 8
