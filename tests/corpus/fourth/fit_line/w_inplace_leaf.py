# corpus: wrong inplace-leaf
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for i in range(1000):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        a -= 0.3 * a.grad
        b -= 0.3 * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item()
