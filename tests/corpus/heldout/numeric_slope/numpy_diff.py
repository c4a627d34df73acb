# corpus: right
import numpy as np
def numeric_slope(f, x, h):
    xs = np.linspace(x - h, x + h, 2)
    return np.diff([f(float(v)) for v in xs])[0] / (2 * h)
