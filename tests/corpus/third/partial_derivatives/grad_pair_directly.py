# corpus: right
import torch
def partials(x1, x2):
    a, b = (torch.tensor(v, requires_grad=True) for v in (x1, x2))
    return torch.autograd.grad(3*a*a + 2*b*b*b, (a, b))
