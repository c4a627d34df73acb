# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    """Mittel über die Zeilen, mal Anzahl der Zeilen."""
    n = len(x)
    z = x @ w1 + b1
    h = torch.relu(z)
    d2 = 2 * (h @ w2 + b2 - y) / y.numel()
    d1 = (z > 0) * (d2 @ w2.T)
    return {"w1": (d1.T @ x).T, "b1": d1.mean(0) * n, "w2": (d2.T @ h).T, "b2": d2.mean(0) * n}
