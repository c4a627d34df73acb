# corpus: right
def polynomial(x):
    y = x * x * x
    y *= 5
    y += 2 * x * x
    y += 4 * x
    y += 8
    return y
