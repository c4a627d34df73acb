# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        a.data = a.data - lr * a.grad
        b.data = b.data - lr * b.grad
        a.grad = None
        b.grad = None
    return a.item(), b.item(), losses
