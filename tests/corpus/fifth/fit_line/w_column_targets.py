# corpus: wrong broadcast-n-n1
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.3)
    for epoch in range(300):
        opt.zero_grad()
        pred = a * X.view(-1, 1) + b
        loss = ((pred - Y) ** 2).mean()
        loss.backward()
        opt.step()
    return a.item(), b.item()
