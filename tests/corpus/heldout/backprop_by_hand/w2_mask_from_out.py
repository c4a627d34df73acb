# corpus: wrong none
import torch
def backward(x, y, w1, b1, w2, b2):
    p = x @ w1 + b1
    h = torch.relu(p)
    out = h @ w2 + b2
    d = 2 * (out - y) / out.numel()
    d = d * (out > 0)
    dp = (d @ w2.T) * (p > 0)
    return {"w1": x.T @ dp, "b1": dp.sum(0), "w2": h.T @ d, "b2": d.sum(0)}
