# corpus: right
def numeric_slope(f, x, h):
    total = 0.0
    for sign in (+1, -1):
        total += sign * f(x + sign * h)
    return 0.5 * total / h
