# corpus: right
import torch
def backward(x, y, w1, b1, w2, b2):
    ones = torch.ones(1, x.size(0))
    z = x @ w1 + b1
    a = (z + z.abs()) / 2
    e = a @ w2 + b2 - y
    d2 = e / e.numel() + e / e.numel()
    d1 = (d2 @ w2.T) * (torch.sign(z) + 1) / 2
    return {"w1": (d1.T @ x).T, "b1": (ones @ d1)[0], "w2": (d2.T @ a).T, "b2": (ones @ d2)[0]}
