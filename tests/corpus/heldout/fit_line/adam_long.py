# corpus: right
import torch
def fit(X, Y):
    theta = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    A = torch.stack([X, torch.ones_like(X)], 1).double()
    opt = torch.optim.Adam([theta], lr=0.05)
    for _ in range(4000):
        opt.zero_grad()
        (A @ theta - Y.double()).square().mean().backward()
        opt.step()
    return theta.tolist()
