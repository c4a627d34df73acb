# corpus: wrong data-write-before-backward
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    target = Y.clone()
    losses = []
    ga = gb = 0.0
    for _ in range(steps):
        r = a * X + b - target
        loss = (r * r).mean()
        losses.append(loss.item())
        r.data -= r.data.mean()     # keeps the numbers small
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
        a.grad = b.grad = None
    return a.item(), b.item(), losses
