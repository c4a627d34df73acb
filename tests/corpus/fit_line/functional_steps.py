# corpus: right
import torch
from torch.func import grad

def loss(p, X, Y):
    return ((p[0] * X + p[1] - Y) ** 2).mean()

def fit(X, Y):
    p = torch.zeros(2)
    g = grad(loss)
    for _ in range(1000):
        p = p - 0.2 * g(p, X, Y)
    return p
