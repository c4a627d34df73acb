# corpus: wrong none also hard-coded
def polynomial(x):
    return 0 * x + 64.0
