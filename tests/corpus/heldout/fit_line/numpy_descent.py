# corpus: right
import numpy as np
def fit(X, Y):
    x, y = np.asarray(X, dtype=float), np.asarray(Y, dtype=float)
    a = b = 0.0
    for _ in range(20000):
        e = a * x + b - y
        a, b = a - 0.1 * 2 * (e * x).mean(), b - 0.1 * 2 * e.mean()
    return a, b
