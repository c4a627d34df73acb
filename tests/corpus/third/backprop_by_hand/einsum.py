# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    z = torch.einsum("ni,ih->nh", x, w1) + b1
    a = z.clamp(min=0)
    d = 2.0 * (torch.einsum("nh,ho->no", a, w2) + b2 - y) / y.numel()
    dz = torch.einsum("no,ho->nh", d, w2) * (z > 0)
    return dict(w1=torch.einsum("ni,nh->ih", x, dz), b1=dz.sum(0),
                w2=torch.einsum("nh,no->ho", a, d), b2=d.sum(0))
