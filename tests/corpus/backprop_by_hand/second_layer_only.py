# corpus: wrong none
import torch

def backward(x, y, w1, b1, w2, b2):
    a1 = torch.relu(x @ w1 + b1)
    dout = 2 * (a1 @ w2 + b2 - y) / y.numel()
    return {"w2": a1.T @ dout, "b2": dout.sum(0)}
