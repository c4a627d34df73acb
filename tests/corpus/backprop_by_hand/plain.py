# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = torch.relu(z1)
    out = a1 @ w2 + b2
    dout = 2 * (out - y) / y.numel()
    dw2 = a1.T @ dout
    db2 = dout.sum(dim=0)
    da1 = dout @ w2.T
    dz1 = da1 * (z1 > 0).float()
    dw1 = x.T @ dz1
    db1 = dz1.sum(dim=0)
    return {"w1": dw1, "b1": db1, "w2": dw2, "b2": db2}
