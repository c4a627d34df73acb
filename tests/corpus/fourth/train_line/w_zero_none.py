# corpus: wrong zero-before-first-backward
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        for p in (a, b):
            p.grad.data.zero_()
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        losses.append(loss.item())
        a.data -= lr * a.grad.data
        b.data -= lr * b.grad.data
    return a.item(), b.item(), losses
