# corpus: wrong none also not-converged
import torch
def fit(X, Y):
    a = torch.zeros(1, requires_grad=True)
    opt = torch.optim.SGD([a], lr=0.1)
    for epoch in range(1000):
        opt.zero_grad()
        ((a * X - Y) ** 2).mean().backward()
        opt.step()
    return a.item(), 0.0
