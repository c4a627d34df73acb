# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    a, b = torch.tensor(a, requires_grad=True), torch.tensor(b, requires_grad=True)
    losses = []
    for i in range(steps):
        loss = ((Y - a * X - b) ** 2).sum() / Y.numel()
        loss.backward()
        losses.append(loss.detach().clone())
        a = (a - lr * a.grad).detach().requires_grad_(True)
        b = (b - lr * b.grad).detach().requires_grad_(True)
    return a.item(), b.item(), [l.item() for l in losses]
