# corpus: wrong relu-mask-missing
import torch
def backward(x, y, w1, b1, w2, b2):
    h = torch.relu(x @ w1 + b1)
    out = h @ w2 + b2
    d = 2 * (out - y) / y.numel()
    dh = d @ w2.T
    return {"w1": x.T @ dh, "b1": dh.sum(0), "w2": h.T @ d, "b2": d.sum(0)}
