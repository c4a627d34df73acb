# corpus: right
def numeric_slope(f, x, h):
    if h <= 0:
        raise ValueError("h must be positive")
    assert callable(f)
    y1 = f(x - h)
    y2 = f(x + h)
    print("y1 =", y1, " y2 =", y2)
    return (y2 - y1) / (2*h)
