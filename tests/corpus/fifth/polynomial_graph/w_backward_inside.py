# corpus: wrong none also backward-twice nonscalar-backward
def polynomial(x):
    y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    y.sum().backward()
    return y
