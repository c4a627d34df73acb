# corpus: right
import numpy as np

def fit(X, Y):
    """Descente de gradient en numpy."""
    x, y = X.numpy().astype(float), Y.numpy().astype(float)
    a = b = 0.0
    for _ in range(2000):
        e = a * x + b - y
        a, b = a - 0.1 * 2 * np.mean(e * x), b - 0.1 * 2 * np.mean(e)
    return np.array([a, b])
