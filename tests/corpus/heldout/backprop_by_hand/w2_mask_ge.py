# corpus: right
import torch
def backward(x, y, w1, b1, w2, b2):
    p = x @ w1 + b1
    h = p * (p >= 0)
    d = (h @ w2 + b2 - y) * 2 / torch.tensor(y.shape).prod()
    dp = (d @ w2.T) * torch.where(p >= 0, 1.0, 0.0)
    return {"w1": x.T @ dp, "b1": dp.T @ torch.ones(len(x)), "w2": h.T @ d, "b2": d.T @ torch.ones(len(x))}
