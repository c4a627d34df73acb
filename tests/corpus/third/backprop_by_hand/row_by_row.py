# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    g = {k: torch.zeros_like(v) for k, v in dict(w1=w1, b1=b1, w2=w2, b2=b2).items()}
    n, o = y.shape
    for i in range(n):
        z = x[i] @ w1 + b1
        a = torch.relu(z)
        d = (a @ w2 + b2 - y[i]) * 2 / (n * o)
        g["w2"] += torch.outer(a, d)
        g["b2"] += d
        dz = (w2 @ d) * torch.sign(a)
        g["w1"] += torch.outer(x[i], dz)
        g["b1"] += dz
    return g
