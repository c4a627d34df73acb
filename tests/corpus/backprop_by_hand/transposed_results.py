# corpus: wrong missing-transpose
import torch

def backward(x, y, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = torch.relu(z1)
    out = a1 @ w2 + b2
    dout = 2 * (out - y) / y.numel()
    dz1 = (dout @ w2.T) * (z1 > 0)
    return {"w1": dz1.T @ x, "b1": dz1.sum(0), "w2": dout.T @ a1, "b2": dout.sum(0)}
