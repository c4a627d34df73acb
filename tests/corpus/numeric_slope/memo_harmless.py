# corpus: right
from functools import lru_cache

def numeric_slope(f, x, h):
    g = lru_cache(maxsize=None)(f)
    print("f(x) =", g(x))
    return (g(x + h) - g(x - h)) / (2.0 * h)
