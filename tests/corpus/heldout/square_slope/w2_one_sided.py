# corpus: wrong formula-not-autograd
def slope(x):
    def f(a): return a * a
    h = 1e-7
    return round((f(x + h) - f(x)) / h, 3)
