# corpus: wrong off-by-one-step
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    losses = []
    for k in range(1, steps):
        loss = ((a * X + b - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        a.data -= lr * a.grad
        b.data -= lr * b.grad
        a.grad = None
        b.grad = None
    return a.item(), b.item(), losses
