# corpus: wrong where-nan
import torch

def square(t):
    # sqrt(t)^4 = t^2 for t > 0, and the negative side mirrored
    return torch.where(t > 0, torch.sqrt(t) ** 4, t * t)

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * square(a) + 2 * b**3
    z.backward()
    return a.grad.item(), b.grad.item()
