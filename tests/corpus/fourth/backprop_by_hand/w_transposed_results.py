# corpus: wrong missing-transpose
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    d_out = 2 * (h @ w2 + b2 - y) / y.numel()
    d_z = (d_out @ w2.T) * (z > 0)
    return {"w1": d_z.T @ x, "b1": d_z.sum(0), "w2": d_out.T @ h, "b2": d_out.sum(0)}
