# corpus: wrong none
import torch
def partials(x1, x2):
    p = torch.tensor([x1, x2], requires_grad=True)
    (3 * p[0]**2 + 2 * p[1]**3).backward()
    g = p.grad / p.grad.norm()
    return g[0].item(), g[1].item()
