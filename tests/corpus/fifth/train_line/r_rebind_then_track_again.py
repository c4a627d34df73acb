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
        a = (a - lr * a.grad).detach().requires_grad_()
        b = (b - lr * b.grad).detach().requires_grad_()
    return a.item(), b.item(), losses
