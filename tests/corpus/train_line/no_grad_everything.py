# corpus: wrong no-grad-around-forward
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        with torch.no_grad():
            loss = ((a * X + b - Y) ** 2).mean()
            losses.append(loss.item())
            loss.backward()
            a -= lr * a.grad
            b -= lr * b.grad
    return a.item(), b.item(), losses
