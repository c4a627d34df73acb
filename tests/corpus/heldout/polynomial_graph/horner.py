# corpus: right
def polynomial(x):
    return 8 + x * (4 + x * (2 + 5 * x))
