# corpus: wrong lr-forgotten also not-converged
import torch

def fit(X, Y):
    a = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    opt = torch.optim.SGD([a, b])
    for epoch in range(500):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        opt.step()
    return a.item(), b.item()
