# corpus: right
import torch
from torch.func import grad_and_value

def mse(p, X, Y):
    return ((p["a"] * X + p["b"] - Y) ** 2).mean()

def train(X, Y, a, b, lr, steps):
    p = {"a": torch.tensor(a), "b": torch.tensor(b)}
    out = []
    for _ in range(steps):
        g, value = grad_and_value(mse)(p, X, Y)
        out.append(value)
        p = {k: p[k] - lr * g[k] for k in p}
    return p["a"], p["b"], out
