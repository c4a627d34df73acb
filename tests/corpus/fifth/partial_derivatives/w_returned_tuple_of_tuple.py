# corpus: wrong grad-tuple
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a**2 + 2 * b**3
    da = torch.autograd.grad(z, a, retain_graph=True)
    db = torch.autograd.grad(z, b)
    return da, db
