# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def fit(X, Y):
    a = torch.randn(1, requires_grad=True).view(())
    b = torch.randn(1, requires_grad=True).view(())
    for _ in range(500):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        a.data -= 0.2 * a.grad
        b.data -= 0.2 * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item()
