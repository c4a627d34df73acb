# corpus: right
import numpy as np

def numeric_slope(f, x, h):
    xs = np.array([x - h, x + h])
    ys = np.array([f(float(v)) for v in xs])
    return float((np.diff(ys) / np.diff(xs))[0])
