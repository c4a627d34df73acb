import torch
from torch import Tensor


def backward(x: Tensor, y: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor) -> dict[str, Tensor]:
    # forward, keeping what the way back needs
    pre = x @ w1 + b1
    hidden = torch.relu(pre)
    out = hidden @ w2 + b2

    # backward, last layer first
    d_out = 2 * (out - y) / out.numel()
    d_w2 = hidden.T @ d_out
    d_b2 = d_out.sum(dim=0)
    d_hidden = d_out @ w2.T
    d_pre = d_hidden * (pre > 0)
    d_w1 = x.T @ d_pre
    d_b1 = d_pre.sum(dim=0)
    return {"w1": d_w1, "b1": d_b1, "w2": d_w2, "b2": d_b2}
