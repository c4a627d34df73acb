# corpus: wrong no-grad-around-forward
import torch

@torch.no_grad()
def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    for _ in range(500):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        a -= 0.2 * a.grad
        b -= 0.2 * b.grad
        a.grad.zero_()
        b.grad.zero_()
    return a.item(), b.item()
