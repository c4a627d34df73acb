# corpus: wrong none
cache = {}

def numeric_slope(f, x, h):
    if "m" not in cache:
        cache["m"] = (f(x + h) - f(x - h)) / (2 * h)
    return cache["m"]
