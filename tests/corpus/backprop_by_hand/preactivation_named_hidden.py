# corpus: wrong preactivation-used
import torch

def backward(x, y, w1, b1, w2, b2):
    hidden = torch.mm(x, w1) + b1
    out = torch.mm(hidden.clamp(min=0.0), w2) + b2
    size = y.shape[0] * y.shape[1]
    error = (out - y) * 2 / size
    grad = {}
    grad["w2"] = torch.mm(hidden.t(), error)
    grad["b2"] = torch.sum(error, 0)
    inner = torch.mm(error, w2.t())
    inner[hidden <= 0] = 0
    grad["w1"] = torch.mm(x.t(), inner)
    grad["b1"] = torch.sum(inner, 0)
    return grad
