# corpus: right
import torch

def partials(x1, x2):
    p = [torch.tensor(v, requires_grad=True) for v in (x1, x2)]
    z = 3 * p[0] ** 2 + 2 * p[1] ** 3
    return tuple(g.item() for g in torch.autograd.grad(z, p))
