# corpus: wrong formula-not-autograd
import numpy as np

p = np.poly1d([5, 2, 4, 8])

def value_and_slope(x):
    return float(p(x)), float(p.deriv()(x))
