# corpus: wrong none
import torch

def backward(x, y, w1, b1, w2, b2):
    h = torch.relu(x @ w1 + b1)
    d_out = 2 * (h @ w2 + b2 - y) / y.numel()
    # TODO: first layer
    return {
        "w1": torch.zeros_like(w1),
        "b1": torch.zeros_like(b1),
        "w2": h.T @ d_out,
        "b2": d_out.sum(0),
    }
