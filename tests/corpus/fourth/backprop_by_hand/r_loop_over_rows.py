# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    """Zeile für Zeile, ohne autograd."""
    g = {n: torch.zeros_like(t) for n, t in [("w1", w1), ("b1", b1), ("w2", w2), ("b2", b2)]}
    n, o = y.shape
    for r in range(n):
        z = x[r] @ w1 + b1
        h = torch.where(z > 0, z, torch.zeros_like(z))
        e = 2 * (h @ w2 + b2 - y[r]) / (n * o)
        dz = (w2 @ e) * (z > 0)
        g["w2"] += torch.outer(h, e)
        g["b2"] += e
        g["w1"] += torch.outer(x[r], dz)
        g["b1"] += dz
    return g
