# corpus: right
import torch
def fit(X, Y):
    p = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    x, y = X.double(), Y.double()
    f = lambda: ((p[0] * x + p[1] - y) ** 2).mean()
    for t in range(5000):
        if p.grad is not None: p.grad.zero_()
        f().backward()
        p.data.add_(p.grad, alpha=-0.25)
    return (*p.detach().numpy().tolist(),)
