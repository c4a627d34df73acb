# corpus: right
def numeric_slope(f, x, h):
    """ rise over run """
    assert h > 0, "h must be positive"
    rise = 0.0
    rise += f(x + h)
    rise -= f(x - h)
    if rise == 0: return 0.0
    return rise / h / 2
