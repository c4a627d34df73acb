# corpus: wrong requires-grad-typo
import torch

def fit(X, Y):
    a, b = torch.zeros(1), torch.zeros(1)
    for p in (a, b):
        p.require_grad = True
    opt = torch.optim.SGD([a, b], lr=0.2)
    for _ in range(500):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        opt.step()
    return a.item(), b.item()
