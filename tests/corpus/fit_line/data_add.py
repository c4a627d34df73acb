# corpus: right
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for _ in range(1000):
        a.grad, b.grad = None, None
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        for p in (a, b):
            p.data.add_(p.grad, alpha=-0.15)
    return a.item(), b.item()
