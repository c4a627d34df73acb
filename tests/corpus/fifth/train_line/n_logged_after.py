# corpus: wrong none also off-by-one-step
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
        a.grad.zero_()
        b.grad.zero_()
        with torch.no_grad():
            losses.append(((a * X + b - Y) ** 2).mean().item())
    return a.item(), b.item(), losses
