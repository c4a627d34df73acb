# corpus: wrong none
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        ga, = torch.autograd.grad(loss, a)
        with torch.no_grad():
            a -= lr * ga
        loss = ((a * X + b - Y) ** 2).mean()
        gb, = torch.autograd.grad(loss, b)
        with torch.no_grad():
            b -= lr * gb
    return a.item(), b.item(), losses
