# corpus: wrong hidden-state-not-detached
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.1)
    total = 0.0
    for _ in range(500):
        opt.zero_grad()
        total = total + ((a * X + b - Y) ** 2).mean()
        total.backward()
        opt.step()
    return a.item(), b.item()
