# corpus: wrong sign-flipped
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for i in range(200):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a += 0.1 * a.grad
            b += 0.1 * b.grad
            a.grad.zero_(); b.grad.zero_()
    return a.item(), b.item()
