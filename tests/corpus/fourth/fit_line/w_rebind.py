# corpus: wrong rebind-parameter
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for i in range(1000):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        a = a - 0.3 * a.grad
        b = b - 0.3 * b.grad
    return a.item(), b.item()
