# corpus: right
import torch
from torch.func import grad

_g = grad(lambda w: (w - 2) ** 2)

def descend(w, lr, steps):
    if steps == 0:
        return []
    w_new = (torch.tensor(w) - lr * _g(torch.tensor(w))).item()
    return [w_new] + descend(w_new, lr, steps - 1)
