# corpus: wrong data-in-forward
def polynomial(x):
    d = x.data
    return 5 * d ** 3 + 2 * d ** 2 + 4 * d + 8
