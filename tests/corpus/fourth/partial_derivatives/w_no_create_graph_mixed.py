# corpus: wrong none also no-create-graph
import torch

def partials(x1, x2):
    # "partial" twice: first along x1, then the result along x2
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a**2 + 2 * b**3
    g1, = torch.autograd.grad(z, a, retain_graph=True)
    g2, = torch.autograd.grad(g1, b)
    return g1.item(), g2.item()
