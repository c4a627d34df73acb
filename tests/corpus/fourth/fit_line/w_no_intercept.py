# corpus: wrong none
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a], lr=0.2)
    for i in range(500):
        opt.zero_grad()
        ((a * X - Y) ** 2).mean().backward()
        opt.step()
    return a.item(), 0.0
