import numpy as np

def numeric_slope(f, x, h):
    points = np.array([x - h, x + h])
    left, right = (f(float(p)) for p in points)
    return np.float64(right - left) / (2 * h)
