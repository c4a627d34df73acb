# corpus: wrong step-before-backward also zero-before-step
import torch

def fit(X, Y):
    a = torch.randn((), requires_grad=True)
    b = torch.randn((), requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.2)
    for _ in range(500):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        opt.step()
        loss.backward()
    return a.item(), b.item()
