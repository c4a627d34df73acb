# corpus: wrong forgot-factor-2
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    out = h @ w2 + b2
    d_out = (out - y) / y.numel()
    d_z = (d_out @ w2.T) * (z > 0).float()
    return {"w1": x.T @ d_z, "b1": d_z.sum(0), "w2": h.T @ d_out, "b2": d_out.sum(0)}
