# corpus: right
import torch
from torch.func import grad

def mse(p, x, y):
    return ((p["a"] * x + p["b"] - y) ** 2).mean()

def fit(X, Y):
    p = {"a": torch.tensor(0.), "b": torch.tensor(0.)}
    g = grad(mse)
    for _ in range(400):
        d = g(p, X, Y)
        p = {k: v - 0.3 * d[k] for k, v in p.items()}
    return p["a"], p["b"]
