# corpus: right
import torch
from torch import einsum

def backward(x, y, w1, b1, w2, b2):
    h0 = einsum("ni,ih->nh", x, w1) + b1
    h = torch.maximum(h0, torch.tensor(0.0))
    o = einsum("nh,ho->no", h, w2) + b2
    g = (o - y) * (2 / o.nelement())
    gh = einsum("no,ho->nh", g, w2) * (h > 0)
    grads = {
        "b2": einsum("no->o", g),
        "w2": einsum("nh,no->ho", h, g),
        "b1": einsum("nh->h", gh),
        "w1": einsum("ni,nh->ih", x, gh),
    }
    for k, v in grads.items():
        print(k, tuple(v.shape))
    return grads
