# corpus: right
import numpy as np

def train(X, Y, a, b, lr, steps):
    x, y = X.numpy(), Y.numpy()
    losses = np.zeros(steps)
    for k in range(steps):
        e = a * x + b - y
        losses[k] = np.mean(e ** 2)
        a -= lr * 2 * np.mean(e * x)
        b -= lr * 2 * np.mean(e)
    return a, b, losses
