import torch

def backward(x, y, w1, b1, w2, b2):
    h = (x @ w1 + b1).relu()
    e = 2 * (h @ w2 + b2 - y) / y.numel()
    d = torch.where(h > 0, e @ w2.T, torch.zeros_like(h))
    return {
        "w2": torch.einsum("nh,no->ho", h, e),
        "b2": e.sum(0),
        "w1": torch.einsum("ni,nh->ih", x, d),
        "b1": d.sum(0),
    }
