# corpus: right
from fractions import Fraction

def numeric_slope(f, x, h):
    hi, lo = Fraction(f(x + h)), Fraction(f(x - h))
    return float((hi - lo) / (2 * Fraction(h)))
