# corpus: wrong detach-in-forward
import torch
def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for epoch in range(2000):
        pred = (a * X + b).detach()
        loss = ((pred - Y) ** 2).mean()
        loss.backward()
        a.data -= 0.1 * a.grad; b.data -= 0.1 * b.grad
        a.grad.zero_(); b.grad.zero_()
    return a.item(), b.item()
