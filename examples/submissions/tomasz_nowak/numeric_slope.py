def numeric_slope(f, x, h):
    hi = f(x + h)
    lo = f(x - h)
    print("hi", hi, "lo", lo, "h", h)
    return (hi - lo) / (2 * h)
