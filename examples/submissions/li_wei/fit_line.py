import torch

def fit(X, Y):
    X, Y = X.double(), Y.double()
    p = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    for k in range(5000):
        loss = (p[0] * X + p[1] - Y).square().mean()
        g, = torch.autograd.grad(loss, p)
        if g.abs().max() < 1e-9:
            break
        with torch.no_grad():
            p -= 0.3 * g
    return p.tolist()
