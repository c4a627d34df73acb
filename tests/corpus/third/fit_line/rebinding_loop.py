# corpus: wrong rebind-parameter
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for epoch in range(3000):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        a = a - 0.1 * a.grad
        b = b - 0.1 * b.grad
    return a.item(), b.item()
