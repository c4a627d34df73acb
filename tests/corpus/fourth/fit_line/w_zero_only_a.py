# corpus: wrong zero-only-some
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for i in range(1000):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        a.data -= 0.01 * a.grad
        b.data -= 0.01 * b.grad
        a.grad.zero_()
    return a.item(), b.item()
