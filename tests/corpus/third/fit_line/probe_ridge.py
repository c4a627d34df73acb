# corpus: wrong none
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.1)
    for _ in range(5000):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean() + 0.1 * (a ** 2 + b ** 2).sum()
        loss.backward()
        opt.step()
    return a.item(), b.item()
