# corpus: wrong zero-only-some
import torch
def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(100):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        a.data -= 0.05 * a.grad
        b.data -= 0.05 * b.grad
        a.grad.zero_()
    return a.item(), b.item()
