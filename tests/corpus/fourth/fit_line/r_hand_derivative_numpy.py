# corpus: right
import numpy as np

def fit(X, Y):
    x = np.asarray(X, dtype=float)
    y = np.asarray(Y, dtype=float)
    a = b = 0.0
    for _ in range(5000):
        err = a * x + b - y
        a -= 0.1 * np.mean(2 * err * x)
        b -= 0.1 * np.mean(2 * err)
    return float(a), float(b)
