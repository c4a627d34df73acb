import torch
from torch.func import grad

def fit(X, Y):
    step = grad(lambda p: ((p[0] * X + p[1] - Y) ** 2).mean())
    p = torch.zeros(2)
    for _ in range(700):
        p = p - 0.3 * step(p)
    return tuple(p.tolist())
