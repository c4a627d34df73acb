# corpus: right
import numpy as np

def train(X, Y, a, b, lr, steps):
    x = X.numpy().astype(float).ravel()
    y = Y.numpy().astype(float).ravel()
    losses = np.empty(steps)
    for k in range(steps):
        res = a * x + b - y
        losses[k] = np.mean(res ** 2)
        a -= lr * 2 * np.mean(res * x)
        b -= lr * 2 * np.mean(res)
    return float(a), float(b), losses.tolist()
