# corpus: wrong none
import torch
def fit(X, Y):
    a = torch.zeros(1, requires_grad=True); b = torch.zeros(1, requires_grad=True)
    for i in range(4000):
        loss = ((a * X + b - Y) ** 2)[:2].mean()
        loss.backward()
        with torch.no_grad():
            for p in (a, b):
                p -= 0.2 * p.grad
                p.grad.zero_()
    return a.item(), b.item()
