# corpus: wrong no-requires-grad
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a)
    b = torch.tensor(b)
    losses = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item(), losses
