# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    z = torch.einsum("ni,ih->nh", x, w1) + b1
    h = z.clamp(min=0)
    e = torch.einsum("nh,ho->no", h, w2) + b2 - y
    n, o = y.shape
    delta2 = e * (2.0 / (n * o))
    delta1 = torch.einsum("no,ho->nh", delta2, w2)
    delta1[z <= 0] = 0.0
    return dict(
        w1=torch.einsum("ni,nh->ih", x, delta1),
        b1=torch.einsum("nh->h", delta1),
        w2=torch.einsum("nh,no->ho", h, delta2),
        b2=torch.einsum("no->o", delta2),
    )
