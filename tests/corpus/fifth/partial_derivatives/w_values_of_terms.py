# corpus: wrong value-not-gradient
import torch

def partials(x1, x2):
    x1t = torch.tensor(x1, requires_grad=True)
    x2t = torch.tensor(x2, requires_grad=True)
    za = 3 * x1t**2
    zb = 2 * x2t**3
    z = za + zb
    z.backward()
    return za.item(), zb.item()
