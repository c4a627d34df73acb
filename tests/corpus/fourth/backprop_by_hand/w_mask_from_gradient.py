# corpus: wrong relu-mask-from-gradient
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    out = h @ w2 + b2
    d_out = 2 * (out - y) / out.numel()
    d_h = d_out @ w2.T
    d_z = d_h * (d_h > 0)
    return {"w1": x.T @ d_z, "b1": d_z.sum(0), "w2": h.T @ d_out, "b2": d_out.sum(0)}
