# corpus: wrong backward-twice
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a**2 + 2 * b**3
    z.backward()
    dz_da = a.grad.item()
    z.backward()
    dz_db = b.grad.item()
    return dz_da, dz_db
