# corpus: right
import numpy as np

def numeric_slope(f, x, h):
    xs = [x - h, x, x + h]
    ys = np.array([f(float(v)) for v in xs])
    return float(np.gradient(ys, h)[1])
