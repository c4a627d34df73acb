# corpus: wrong relu-mask-from-gradient
import torch
def backward(x, y, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = z.clamp_min(0)
    d = 2 * (h @ w2 + b2 - y) / y.numel()
    dz = torch.relu(d @ w2.t())
    return {"w1": x.T @ dz, "b1": dz.sum(0), "w2": h.T @ d, "b2": d.sum(0)}
