# corpus: right also requires-grad-on-data
import torch

def fit(X, Y):
    X = X.clone().requires_grad_()
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    log = []
    for _ in range(1000):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            a -= .2 * a.grad; b -= .2 * b.grad
        a.grad = b.grad = X.grad = None
        log.append(loss.item())
    return a.item(), b.item()
