# corpus: right
import torch
def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for _ in range(6000):
        loss = ((a * X + b - Y) ** 2).sum()
        loss.backward()
        with torch.no_grad():
            for p in (a, b):
                p -= 0.03 * p.grad
                p.grad = None
    return float(a), float(b)
