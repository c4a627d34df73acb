# corpus: right also requires-grad-on-data
import torch

def fit(X, Y):
    X = X.clone().requires_grad_(True)
    a = torch.rand(1, requires_grad=True)
    b = torch.rand(1, requires_grad=True)
    for _ in range(1500):
        loss = torch.mean((Y - (a * X + b)) ** 2)
        loss.backward()
        a.data = a.data - 0.2 * a.grad.data
        b.data = b.data - 0.2 * b.grad.data
        a.grad.data.zero_()
        b.grad.data.zero_()
    return a.data, b.data
