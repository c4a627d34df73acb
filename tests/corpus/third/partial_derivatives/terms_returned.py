# corpus: wrong value-not-gradient
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    za, zb = 3 * a**2, 2 * b**3
    (za + zb).backward()
    return za.item(), zb.item()
