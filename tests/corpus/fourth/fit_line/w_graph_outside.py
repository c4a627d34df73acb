# corpus: wrong graph-outside-loop also backward-twice
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    pred = a * X + b
    opt = torch.optim.SGD([a, b], lr=0.3)
    for i in range(1000):
        loss = ((pred - Y) ** 2).mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
    return a.item(), b.item()
