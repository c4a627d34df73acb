# corpus: wrong relu-mask-from-gradient
import torch

def backward(x, y, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = torch.relu(z1)
    out = a1 @ w2 + b2
    dout = 2 * (out - y) / y.numel()
    da1 = dout @ w2.T
    dz1 = da1 * (da1 > 0)
    return {"w1": x.T @ dz1, "b1": dz1.sum(0), "w2": a1.T @ dout, "b2": dout.sum(0)}
