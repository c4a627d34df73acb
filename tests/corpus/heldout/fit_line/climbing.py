# corpus: wrong sign-flipped
import torch
def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(100):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a += 0.05 * a.grad
            b += 0.05 * b.grad
        a.grad = b.grad = None
    return a.item(), b.item()
