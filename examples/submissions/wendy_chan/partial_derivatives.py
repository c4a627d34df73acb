import torch

def partials(x1, x2):
    x1 = torch.tensor(x1, requires_grad=True)
    x2 = torch.tensor(x2, requires_grad=True)
    z = 3 * x1.square() + 2 * x2.pow(3)
    d1, d2 = torch.autograd.grad(z, (x1, x2))
    return d1.item(), d2.item()
