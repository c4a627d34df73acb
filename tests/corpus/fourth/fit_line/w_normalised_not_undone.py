# corpus: wrong none
import torch

def fit(X, Y):
    u = (X - X.mean()) / X.std()
    v = (Y - Y.mean()) / Y.std()
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.3)
    for i in range(500):
        opt.zero_grad()
        ((a * u + b - v) ** 2).mean().backward()
        opt.step()
    return a.item(), b.item()
