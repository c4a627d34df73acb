# corpus: wrong relu-mask-missing
import torch

def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    p = h @ w2 + b2
    dp = 2 * (p - y) / y.numel()
    dw2 = h.T @ dp
    db2 = dp.sum(0)
    dh = dp @ w2.T
    relu_grad = torch.ones_like(h)
    dz = dh * relu_grad
    dw1 = x.T @ dz
    db1 = dz.sum(0)
    return {"w1": dw1, "b1": db1, "w2": dw2, "b2": db2}
