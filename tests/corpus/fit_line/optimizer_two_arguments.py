# corpus: wrong optimizer-bad-params
import torch

def fit(X, Y):
    theta = torch.zeros(2, requires_grad=True)
    opt = torch.optim.SGD(theta, lr=0.2)
    for _ in range(500):
        opt.zero_grad()
        ((theta[0] * X + theta[1] - Y) ** 2).mean().backward()
        opt.step()
    return tuple(theta.tolist())
