# corpus: right
import torch

@torch.no_grad()
def backward(x, y, w1, b1, w2, b2):
    z1 = torch.addmm(b1, x, w1)
    a1 = z1 * (z1 > 0)
    z2 = torch.addmm(b2, a1, w2)
    # Rueckwaerts
    d2 = (z2 - y) * 2 / z2.numel()
    d1 = d2.mm(w2.t())
    d1 = torch.where(z1 > 0, d1, torch.zeros_like(d1))
    return {'b2': d2.sum(0), 'w2': a1.t().mm(d2), 'b1': d1.sum(0), 'w1': x.t().mm(d1)}
