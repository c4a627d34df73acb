# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        losses.append(float(np.round(loss, 8)))
        a.data -= lr * a.grad; b.data -= lr * b.grad
        a.grad.zero_(); b.grad.zero_()
    return a.item(), b.item(), losses
