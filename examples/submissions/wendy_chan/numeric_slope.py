def numeric_slope(f, x, h):
    a, b = x - h, x + h
    return (f(b) - f(a)) / (2 * h)
