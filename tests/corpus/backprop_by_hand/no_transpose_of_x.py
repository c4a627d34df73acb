# corpus: wrong missing-transpose
import torch

def backward(x, y, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = torch.relu(z1)
    dout = 2 * (a1 @ w2 + b2 - y) / y.numel()
    grads = {"w2": a1 @ dout, "b2": dout.sum(0)}
    dz1 = (dout @ w2.T) * (z1 > 0)
    grads["w1"] = x @ dz1
    grads["b1"] = dz1.sum(0)
    return grads
