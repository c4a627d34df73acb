import torch

def partials(x1, x2):
    x1, x2 = (torch.tensor(v, dtype=torch.float64, requires_grad=True) for v in (x1, x2))
    z = 3 * x1 * x1 + 2 * x2 * x2 * x2
    return list(torch.autograd.grad(z, [x1, x2]))
