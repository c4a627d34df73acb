# corpus: wrong relu-mask-missing
import torch

def backward(x, y, w1, b1, w2, b2):
    hidden = torch.relu(x @ w1 + b1)
    out = hidden @ w2 + b2
    d_out = 2 * (out - y) / y.numel()
    d_hidden = d_out @ w2.T
    return {
        "w1": x.T @ d_hidden,
        "b1": d_hidden.sum(0),
        "w2": hidden.T @ d_out,
        "b2": d_out.sum(0),
    }
