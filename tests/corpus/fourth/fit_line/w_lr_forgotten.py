# corpus: wrong lr-forgotten
import torch

def fit(X, Y):
    p = torch.zeros(2, requires_grad=True)
    opt = torch.optim.SGD([p])
    for i in range(1000):
        opt.zero_grad()
        ((p[0] * X + p[1] - Y) ** 2).mean().backward()
        opt.step()
    return p[0].item(), p[1].item()
