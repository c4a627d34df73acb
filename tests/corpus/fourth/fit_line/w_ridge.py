# corpus: wrong none
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.2, weight_decay=0.1)
    for i in range(2000):
        opt.zero_grad()
        ((a * X + b - Y) ** 2).mean().backward()
        opt.step()
    return a.item(), b.item()
