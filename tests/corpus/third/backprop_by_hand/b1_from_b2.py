# corpus: wrong none also relu-mask-missing
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    a = torch.relu(z)
    d = 2 * (a @ w2 + b2 - y) / y.numel()
    dz = (d @ w2.T) * (z > 0)
    db2 = d.sum(0)
    return {"w1": x.T @ dz, "b1": (db2 @ w2.T), "w2": a.T @ d, "b2": db2}
