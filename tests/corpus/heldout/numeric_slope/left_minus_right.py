# corpus: wrong sign-flipped
def numeric_slope(f, x, h):
    links = f(x - h)
    rechts = f(x + h)
    return (links - rechts) / (2 * h)
