# corpus: right
def numeric_slope(f, x, h):
    total = 0.0
    for step in (h, -h):
        total += f(x + step) / step
    return total / 2
