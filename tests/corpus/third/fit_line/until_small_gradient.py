# corpus: right
import torch

def fit(X, Y):
    theta = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    A = torch.stack((X, torch.ones_like(X)), 1).double()
    while True:
        loss = (A @ theta - Y.double()).square().mean()
        g, = torch.autograd.grad(loss, theta)
        if g.norm() < 1e-6:
            break
        with torch.no_grad():
            theta -= 0.3 * g
    return tuple(theta.tolist())
