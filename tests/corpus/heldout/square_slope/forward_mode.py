# corpus: right
import torch
from torch.autograd import forward_ad as fwAD

def slope(x):
    with fwAD.dual_level():
        dual = fwAD.make_dual(torch.tensor(float(x)), torch.tensor(1.0))
        out = dual ** 2
        return float(fwAD.unpack_dual(out).tangent)
