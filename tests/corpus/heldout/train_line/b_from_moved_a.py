# corpus: wrong none
import torch
def train(X, Y, a, b, lr, steps):
    losses = []
    for i in range(steps):
        e = a * X + b - Y
        losses.append((e**2).mean().item())
        a = a - lr * 2 * (e * X).mean().item()
        e = a * X + b - Y
        b = b - lr * 2 * e.mean().item()
    return a, b, losses
