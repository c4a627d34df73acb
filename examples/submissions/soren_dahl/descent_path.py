import torch
from torch.func import grad

def descend(w, lr, steps):
    dJ = grad(lambda w: (w - 2) ** 2)
    w, path = torch.tensor(w), []
    while len(path) < steps:
        w = w - lr * dJ(w)
        path.append(w)
    return path
