# corpus: right
import torch

def fit(X, Y):
    p = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    x, y = X.double(), Y.double()
    while True:
        (g,) = torch.autograd.grad(((p[0] * x + p[1] - y) ** 2).mean(), p)
        if g.abs().max() < 1e-6:
            break
        with torch.no_grad():
            p -= 0.25 * g
    return p[0].item(), p[1].item()
