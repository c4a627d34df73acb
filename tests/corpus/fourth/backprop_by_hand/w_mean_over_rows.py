# corpus: wrong none also sum-vs-mean
import torch

def backward(x, y, w1, b1, w2, b2):
    n = x.shape[0]
    z = x @ w1 + b1
    h = torch.relu(z)
    d_out = 2 / n * (h @ w2 + b2 - y)
    d_z = (d_out @ w2.T) * (z > 0)
    return {"w1": x.T @ d_z, "b1": d_z.sum(0), "w2": h.T @ d_out, "b2": d_out.sum(0)}
