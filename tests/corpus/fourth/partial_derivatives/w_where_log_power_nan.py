# corpus: wrong where-nan
import torch

def power(t, n):
    by_log = torch.exp(n * torch.log(t))
    sign = -1.0 if n % 2 else 1.0
    mirrored = sign * torch.exp(n * torch.log(-t))
    return torch.where(t > 0, by_log, mirrored)

def partials(x1, x2):
    p = torch.tensor([x1, x2], dtype=torch.float64, requires_grad=True)
    z = 3 * power(p[0], 2) + 2 * power(p[1], 3)
    (g,) = torch.autograd.grad(z, p)
    return g[0].item(), g[1].item()
