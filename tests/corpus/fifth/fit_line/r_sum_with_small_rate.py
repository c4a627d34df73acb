# corpus: right
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.05)
    for epoch in range(800):
        loss = ((a * X + b - Y) ** 2).sum()
        opt.zero_grad()
        loss.backward()
        opt.step()
    return a.item(), b.item()
