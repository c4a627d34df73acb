# corpus: right
import torch

def fit(X, Y):
    a = torch.tensor([0.5], requires_grad=True)
    b = torch.tensor([0.5], requires_grad=True)
    opt = torch.optim.SGD([{"params": [a], "lr": 0.2}, {"params": [b], "lr": 0.25}], lr=0.1)
    for _ in range(700):
        opt.zero_grad()
        torch.mean((a * X + b - Y) ** 2).backward()
        opt.step()
    return a.detach(), b.detach()
