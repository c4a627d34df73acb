# corpus: right
import torch

def fit(X, Y):
    torch.manual_seed(42)
    a = torch.randn((), requires_grad=True)
    b = torch.randn((), requires_grad=True)
    lr = 0.1
    for epoch in range(1500):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        a.data -= lr * a.grad
        b.data -= lr * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item()
