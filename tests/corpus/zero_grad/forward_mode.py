# corpus: right
import torch
import torch.autograd.forward_ad as ad

def two_gradients(x):
    with ad.dual_level():
        d = ad.make_dual(torch.tensor(x), torch.tensor(1.0))
        return ad.unpack_dual(d * d).tangent.item(), ad.unpack_dual(d * d * d).tangent.item()
