# corpus: right
import torch
def train(X, Y, a, b, lr, steps):
    losses = []
    n = X.numel()
    for _ in range(steps):
        d = a * X + b - Y
        losses.append(float((d * d).sum() / n))
        da, db = 2 * (d * X).mean(), 2 * d.mean()
        a = a - lr * da
        b = b - lr * db
    return float(a), float(b), losses
