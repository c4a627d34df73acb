# corpus: wrong none
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    a = torch.relu(z)
    d = 2 * (a @ w2 + b2 - y) / y.numel()
    dz = (d @ w2.T) * (z < 0)
    return {"w1": x.T @ dz, "b1": dz.sum(0), "w2": a.T @ d, "b2": d.sum(0)}
