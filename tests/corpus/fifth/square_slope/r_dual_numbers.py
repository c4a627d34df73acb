# corpus: right
import torch
import torch.autograd.forward_ad as fwAD

def slope(x):
    with fwAD.dual_level():
        d = fwAD.make_dual(torch.tensor(x), torch.tensor(1.0))
        y = d ** 2
        return fwAD.unpack_dual(y).tangent.item()
