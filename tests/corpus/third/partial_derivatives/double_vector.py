# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def partials(x1, x2):
    p = torch.tensor([x1, x2], requires_grad=True).double()
    z = 3 * p[0]**2 + 2 * p[1]**3
    z.backward()
    g = p.grad
    return g[0].item(), g[1].item()
