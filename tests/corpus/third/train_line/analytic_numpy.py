# corpus: right
import numpy as np

def train(X, Y, a, b, lr, steps):
    x, y = X.numpy().astype(np.float64), Y.numpy().astype(np.float64)
    log = []
    for _ in range(steps):
        r = a * x + b - y
        log.append(float((r ** 2).mean()))
        a, b = a - lr * 2 * (r * x).mean(), b - lr * 2 * r.mean()
    return float(a), float(b), log
