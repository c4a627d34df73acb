# corpus: wrong relu-mask-from-gradient
import torch
def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = torch.relu(z)
    d = 2 * (h @ w2 + b2 - y) / y.numel()
    dh = d @ w2.T
    dz = dh.clone()
    dz[dh < 0] = 0
    return {"w1": x.T @ dz, "b1": dz.sum(0), "w2": h.T @ d, "b2": d.sum(0)}
