# corpus: wrong none
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.nn.functional.leaky_relu(z, 0.1)
    d_out = 2 * (h @ w2 + b2 - y) / y.numel()
    d_z = (d_out @ w2.T) * torch.where(z > 0, 1.0, 0.1)
    return {"w1": x.T @ d_z, "b1": d_z.sum(0), "w2": h.T @ d_out, "b2": d_out.sum(0)}
