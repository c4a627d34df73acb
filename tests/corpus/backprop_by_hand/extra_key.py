# corpus: right
import torch

def mse(pred, y):
    return ((pred - y) ** 2).mean()

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    p = h @ w2 + b2
    # la perte n'est pas demandée, mais c'est pratique
    out = {"loss": mse(p, y)}
    g = 2 / p.numel() * (p - y)
    out.update(w2=h.T @ g, b2=g.sum(0))
    g = g @ w2.T * (z > 0)
    out.update(w1=x.T @ g, b1=g.sum(0))
    return out
