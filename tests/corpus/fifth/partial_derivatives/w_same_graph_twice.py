# corpus: wrong backward-twice
import torch

def partials(x1, x2):
    x1t = torch.tensor(x1, requires_grad=True)
    x2t = torch.tensor(x2, requires_grad=True)
    z = 3 * x1t**2 + 2 * x2t**3
    z.backward()
    dz_dx1 = x1t.grad.item()
    z.backward()
    dz_dx2 = x2t.grad.item()
    return dz_dx1, dz_dx2
