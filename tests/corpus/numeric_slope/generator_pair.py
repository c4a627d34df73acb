# corpus: right
def numeric_slope(f, x, h):
    """pendenza = dislivello / distanza"""
    high, low = (f(x + sign * h) for sign in (1, -1))
    return (high - low) / (h + h)
