# corpus: right
import torch
from torch.func import grad_and_value

def mse(p, X, Y):
    return torch.mean((p["a"] * X + p["b"] - Y) ** 2)

def train(X, Y, a, b, lr, steps):
    p = {"a": torch.tensor(a), "b": torch.tensor(b)}
    update = grad_and_value(mse)
    log = []
    for _ in range(steps):
        g, value = update(p, X, Y)
        log.append(value.item())
        p = {k: p[k] - lr * g[k] for k in p}
    return p["a"].item(), p["b"].item(), log
