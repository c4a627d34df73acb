# corpus: wrong not-converged
import torch
def loss_fn(a, b, X, Y):
    return torch.mean((a * X + b - Y) ** 2)
def fit(X, Y):
    a, b = torch.randn(1, requires_grad=True), torch.randn(1, requires_grad=True)
    for epoch in range(20):
        loss = loss_fn(a, b, X, Y)
        loss.backward()
        with torch.no_grad():
            a -= 0.05 * a.grad
            b -= 0.05 * b.grad
        a.grad = None
        b.grad = None
    return a.item(), b.item()
