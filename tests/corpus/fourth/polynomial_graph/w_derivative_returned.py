# corpus: wrong none
def polynomial(x):
    dy = 15 * x**2 + 4 * x + 4
    return dy
