# corpus: wrong inplace-saved
def polynomial(x):
    s = x * x
    y = 5 * (s * x) + 2 * s
    s *= 0       # free the memory
    return y + 4 * x + 8
