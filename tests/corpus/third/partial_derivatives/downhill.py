# corpus: wrong sign-flipped
import torch

def partials(x1, x2):
    a, b = [torch.tensor(v, requires_grad=True) for v in (x1, x2)]
    z = 3 * a**2 + 2 * b**3
    ga, gb = torch.autograd.grad(z, [a, b])
    return -ga.item(), -gb.item()
