# corpus: wrong preactivation-used
import torch

def backward(x, y, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = torch.relu(z1)
    z2 = a1 @ w2 + b2
    dz2 = 2 * (z2 - y) / y.numel()
    dz1 = (dz2 @ w2.T) * (z1 > 0)
    return {"w1": x.T @ dz1, "b1": dz1.sum(0), "w2": z1.T @ dz2, "b2": dz2.sum(0)}
