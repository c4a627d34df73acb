# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    g = {"w1": torch.zeros_like(w1), "b1": torch.zeros_like(b1),
         "w2": torch.zeros_like(w2), "b2": torch.zeros_like(b2)}
    n = y.numel()
    for xi, yi in zip(x, y):
        z = xi @ w1 + b1
        h = torch.where(z > 0, z, torch.zeros(()))
        d = 2 * (h @ w2 + b2 - yi) / n
        g["b2"] += d
        g["w2"] += torch.outer(h, d)
        dz = (w2 @ d) * (z > 0).float()
        g["b1"] += dz
        g["w1"] += torch.outer(xi, dz)
    return g
