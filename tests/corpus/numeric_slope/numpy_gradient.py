# corpus: right
import numpy as np

def numeric_slope(f, x, h):
    ys = np.array([f(p) for p in (x - h, x, x + h)])
    return np.gradient(ys, h)[1]
