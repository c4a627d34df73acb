# corpus: wrong grad-tuple
import torch
def partials(x1, x2):
    a, b = [torch.tensor(v, requires_grad=True) for v in (x1, x2)]
    z = 3 * a**2 + 2 * b**3
    d1 = torch.autograd.grad(z, a, retain_graph=True)
    d2 = torch.autograd.grad(z, b)
    return d1, d2
