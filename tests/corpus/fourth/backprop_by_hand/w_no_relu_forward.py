# corpus: wrong none also relu-mask-missing preactivation-used
import torch

def backward(x, y, w1, b1, w2, b2):
    h = x @ w1 + b1
    out = h @ w2 + b2
    d_out = 2 * (out - y) / y.numel()
    d_h = d_out @ w2.T
    return {"w1": x.T @ d_h, "b1": d_h.sum(0), "w2": h.T @ d_out, "b2": d_out.sum(0)}
