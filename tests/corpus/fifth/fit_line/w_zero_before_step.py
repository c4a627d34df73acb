# corpus: wrong zero-before-step
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.3)
    for epoch in range(300):
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        opt.zero_grad()
        opt.step()
    return a.item(), b.item()
