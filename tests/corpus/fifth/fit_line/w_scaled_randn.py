# corpus: wrong leaf-lost-at-creation
import torch

def fit(X, Y):
    a = torch.randn((), requires_grad=True) * 0.1
    b = torch.randn((), requires_grad=True) * 0.1
    opt = torch.optim.SGD([a, b], lr=0.3)
    for epoch in range(300):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        opt.step()
    return a.item(), b.item()
