# corpus: wrong rebind-under-no-grad
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    lr = 0.3
    for epoch in range(300):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a = a - lr * a.grad
            b = b - lr * b.grad
    return a.item(), b.item()
