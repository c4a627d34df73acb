# corpus: wrong nonscalar-backward
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.2)
    for _ in range(500):
        opt.zero_grad()
        loss = (a * X + b - Y) ** 2
        loss.backward()
        opt.step()
    return a.item(), b.item()
