# corpus: right
from statistics import mean
def numeric_slope(f, x, h):
    slopes = [(f(x + s * h) - f(x)) / (s * h) for s in (1, -1)]
    return mean(slopes)
