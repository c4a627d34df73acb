# corpus: wrong none
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.01)
    for i in range(4000):
        opt.zero_grad()
        (a * X + b - Y).abs().mean().backward()
        opt.step()
    return a.item() + 0, b.item()
