# corpus: wrong nonscalar-backward also backward-twice
def polynomial(x):
    y = 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8
    y.backward()
    print(x.grad)
    return y
