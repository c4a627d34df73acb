# corpus: right
import torch
import torch.autograd.forward_ad as fwAD

def gradient(x):
    result = torch.empty_like(x)
    with fwAD.dual_level():
        for i in range(len(x)):
            e = torch.zeros_like(x)
            e[i] = 1.0
            y = (fwAD.make_dual(x, e) ** 2).sum()
            result[i] = fwAD.unpack_dual(y).tangent
    return result
