# corpus: right
import numpy as np
import torch

def backward(x, y, w1, b1, w2, b2):
    x, y, w1, b1, w2, b2 = (t.numpy().astype(np.float64) for t in (x, y, w1, b1, w2, b2))
    z = x @ w1 + b1
    a = np.maximum(z, 0)
    d = 2 * (a @ w2 + b2 - y) / y.size
    dz = np.where(z > 0, d @ w2.T, 0)
    grads = {"w1": x.T @ dz, "b1": dz.sum(axis=0), "w2": a.T @ d, "b2": d.sum(axis=0)}
    return {k: torch.tensor(v, dtype=torch.float32) for k, v in grads.items()}
