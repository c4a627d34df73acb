# corpus: wrong none
def polynomial(x):
    a, b, c = 5, 2, 4
    return a * x**3 + b * x**2 + c * x
