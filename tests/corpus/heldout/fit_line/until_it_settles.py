# corpus: right
import torch
def fit(X, Y):
    p = torch.randn(2, requires_grad=True)
    while True:
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        g, = torch.autograd.grad(loss, p)
        if g.norm() < 1e-5:
            break
        with torch.no_grad():
            p -= 0.3 * g
    return p[0].item(), p[1].item()
