# corpus: wrong leaf-lost-at-creation
import torch
def fit(X, Y):
    a = torch.randn(1, requires_grad=True) * 0.1
    b = torch.zeros(1, requires_grad=True)
    for _ in range(1000):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a -= 0.1 * a.grad
            b -= 0.1 * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item()
