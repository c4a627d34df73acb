# corpus: right
import numpy as np

def numeric_slope(f, x, h):
    xs = np.array([x - h, x + h], dtype=np.float64)
    ys = np.array([float(f(float(v))) for v in xs])
    return float(np.diff(ys)[0] / np.diff(xs)[0])
