# corpus: right
import torch

def polynomial(x):
    u = x.clone()
    u.retain_grad()
    y = 5 * u ** 3
    y = y + 2 * u ** 2
    y = y + 4 * u
    assert y.requires_grad
    return y + 8
