# corpus: wrong none
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.02)
    for i in range(5000):
        opt.zero_grad()
        ((a * Y + b - X) ** 2).mean().backward()
        opt.step()
    return a.item(), b.item()
