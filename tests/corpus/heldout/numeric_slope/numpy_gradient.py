# corpus: right
import numpy as np
def numeric_slope(f, x, h):
    ys = np.array([f(x - h), f(x), f(x + h)])
    return float(np.gradient(ys, h)[1])
