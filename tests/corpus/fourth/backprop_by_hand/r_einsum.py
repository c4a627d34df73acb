# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    pre = torch.einsum("ni,ih->nh", x, w1) + b1
    act = pre.clamp(min=0)
    err = torch.einsum("nh,ho->no", act, w2) + b2 - y
    d_out = err * (2.0 / err.numel())
    d_pre = torch.einsum("no,ho->nh", d_out, w2).where(pre > 0, torch.zeros(()))
    return dict(
        w1=torch.einsum("ni,nh->ih", x, d_pre),
        b1=torch.einsum("nh->h", d_pre),
        w2=torch.einsum("nh,no->ho", act, d_out),
        b2=torch.einsum("no->o", d_out),
    )
