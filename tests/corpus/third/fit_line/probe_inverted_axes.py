# corpus: wrong none
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.02)
    for _ in range(20000):
        opt.zero_grad()
        loss = ((a * Y + b - X) ** 2).mean()
        loss.backward()
        opt.step()
    return a.item(), b.item()
