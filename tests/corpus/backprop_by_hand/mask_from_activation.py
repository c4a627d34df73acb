# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    h = torch.threshold(torch.addmm(b1, x, w1), 0.0, 0.0)
    r = torch.addmm(b2, h, w2) - y
    s = 2 / r.numel()
    g = s * r
    k = (g @ w2.T).masked_fill(h == 0, 0.0)
    return {"b2": g.sum(0), "b1": k.sum(0), "w2": h.T @ g, "w1": x.T @ k}
