import torch
from torch.func import grad

def partials(x1, x2):
    z = lambda u, v: 3 * u**2 + 2 * v**3
    return tuple(g.item() for g in grad(z, argnums=(0, 1))(torch.tensor(x1), torch.tensor(x2)))
