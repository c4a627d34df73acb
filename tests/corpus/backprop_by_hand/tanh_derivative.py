# corpus: wrong none
import torch

def backward(x, y, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = torch.relu(z1)
    dout = 2 * (a1 @ w2 + b2 - y) / y.numel()
    dz1 = (dout @ w2.T) * (1 - a1 ** 2)
    return {"w1": x.T @ dz1, "b1": dz1.sum(0), "w2": a1.T @ dout, "b2": dout.sum(0)}
