# corpus: wrong no-requires-grad
import torch

def fit(X, Y):
    a = torch.randn(1)
    b = torch.randn(1)
    for _ in range(500):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a -= 0.2 * a.grad
            b -= 0.2 * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item()
