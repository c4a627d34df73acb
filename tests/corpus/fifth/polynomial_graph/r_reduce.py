# corpus: right
from functools import reduce

COEFFS = [5, 2, 4, 8]

def polynomial(x):
    return reduce(lambda acc, c: acc * x + c, COEFFS, 0 * x)
