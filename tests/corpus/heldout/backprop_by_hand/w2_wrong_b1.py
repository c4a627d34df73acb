# corpus: wrong none also bias-mean
import torch
def backward(x, y, w1, b1, w2, b2):
    p = x @ w1 + b1
    h = torch.relu(p)
    d = 2 * (h @ w2 + b2 - y) / y.numel()
    dp = (d @ w2.T) * (p > 0)
    return {"w1": x.T @ dp, "b1": dp.sum(1).mean() * torch.ones_like(b1), "w2": h.T @ d, "b2": d.sum(0)}
