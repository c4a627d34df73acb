# corpus: right
from __future__ import annotations

import torch
from torch import Tensor


def _forward(x: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    pre = x @ w1 + b1
    hidden = pre * (pre > 0)
    return pre, hidden, hidden @ w2 + b2


def backward(x: Tensor, y: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor) -> dict[str, Tensor]:
    pre, hidden, out = _forward(x, w1, b1, w2, b2)
    rows, outputs = y.shape
    g_out = (out - y) * 2.0
    g_out = g_out / rows
    g_out = g_out / outputs
    g_hidden = g_out.matmul(w2.transpose(0, 1))
    g_pre = torch.where(pre.gt(0.0), g_hidden, torch.zeros_like(g_hidden))
    grads: dict[str, Tensor] = {}
    grads["w2"] = hidden.transpose(0, 1).matmul(g_out)
    grads["b2"] = torch.ones(rows).matmul(g_out)
    grads["w1"] = x.transpose(0, 1).matmul(g_pre)
    grads["b1"] = torch.ones(rows).matmul(g_pre)
    return grads
