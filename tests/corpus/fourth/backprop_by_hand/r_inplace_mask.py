# corpus: right
import torch

@torch.no_grad()
def backward(x, y, w1, b1, w2, b2):
    z1 = torch.addmm(b1, x, w1)
    a1 = torch.relu(z1)
    z2 = torch.addmm(b2, a1, w2)
    dz2 = (z2 - y).mul_(2).div_(z2.numel())
    da1 = dz2.mm(w2.t())
    da1[z1 < 0] = 0.0
    print("dz1 norm", da1.norm())
    return {"b2": dz2.sum(0), "w2": a1.t().mm(dz2), "b1": da1.sum(0), "w1": x.t().mm(da1)}
