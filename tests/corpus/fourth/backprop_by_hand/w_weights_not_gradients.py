# corpus: wrong none also value-not-gradient
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    d_out = 2 * (h @ w2 + b2 - y) / y.numel()
    d_z = (d_out @ w2.T) * (z > 0)
    lr = 0.1
    return {"w1": w1 - lr * x.T @ d_z, "b1": b1 - lr * d_z.sum(0), "w2": w2 - lr * h.T @ d_out, "b2": b2 - lr * d_out.sum(0)}
