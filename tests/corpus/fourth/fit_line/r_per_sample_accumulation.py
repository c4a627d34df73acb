# corpus: right
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.3)
    n = len(X)
    for _ in range(300):
        opt.zero_grad()
        # gradient accumulation on purpose: one backward per point
        for x, y in zip(X, Y):
            ((a * x + b - y) ** 2 / n).backward()
        opt.step()
    return a.item(), b.item()
