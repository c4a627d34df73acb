# corpus: wrong none
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    d_out = 2 * (h @ w2 + b2 - y) / y.numel()
    d_z = (d_out @ w2.T) * (z > 0)
    return {"dw1": x.T @ d_z, "db1": d_z.sum(0), "dw2": h.T @ d_out, "db2": d_out.sum(0)}
