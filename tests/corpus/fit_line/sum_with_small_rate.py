# corpus: right
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for _ in range(1000):
        residual = a * X + b - Y
        (residual ** 2).sum().backward()       # sum: the rate is smaller instead
        with torch.no_grad():
            for p in (a, b):
                p -= 0.05 * p.grad
                p.grad = None
    return float(a), float(b)
