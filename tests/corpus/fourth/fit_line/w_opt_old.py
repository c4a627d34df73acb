# corpus: wrong optimizer-holds-old-tensor
import torch

def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.3)
    # better starting values
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    for i in range(1000):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        opt.step()
    return a.item(), b.item()
