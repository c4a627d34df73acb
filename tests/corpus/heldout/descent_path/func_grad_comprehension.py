# corpus: right
import torch
from torch.func import grad
def descend(w, lr, steps):
    g = grad(lambda v: (v - 2) ** 2)
    w = torch.tensor(w)
    return [(w := w - lr * g(w)).item() for _ in range(steps)]
