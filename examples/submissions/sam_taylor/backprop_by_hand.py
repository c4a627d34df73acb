import torch

def backward(x, y, w1, b1, w2, b2):
    h = x @ w1 + b1
    r = torch.maximum(h, torch.zeros_like(h))
    o = r @ w2 + b2
    go = 2 * (o - y) / y.numel()
    gr = go @ w2.T
    gh = torch.where(h > 0, gr, 0.0)
    grads = {}
    grads["w2"] = r.T @ go
    grads["b2"] = go.sum(axis=0)
    grads["w1"] = x.T @ gh
    grads["b1"] = gh.sum(axis=0)
    return grads
