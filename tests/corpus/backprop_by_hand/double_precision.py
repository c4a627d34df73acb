# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    x, y, w1, b1, w2, b2 = (t.to(torch.float64) for t in (x, y, w1, b1, w2, b2))
    before = x @ w1 + b1
    hidden = before.relu()
    residual = hidden @ w2 + b2 - y
    d = 2.0 * residual / residual.numel()
    e = (d @ w2.mT) * before.gt(0)
    return {"w1": x.mT @ e, "b1": e.sum(0), "w2": hidden.mT @ d, "b2": d.sum(0)}
