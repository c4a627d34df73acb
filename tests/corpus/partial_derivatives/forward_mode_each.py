# corpus: right
import torch
import torch.autograd.forward_ad as fwd

def tangent(x1, x2, d1, d2):
    with fwd.dual_level():
        a = fwd.make_dual(torch.tensor(x1), torch.tensor(d1))
        b = fwd.make_dual(torch.tensor(x2), torch.tensor(d2))
        return fwd.unpack_dual(3 * a * a + 2 * b * b * b).tangent.item()

def partials(x1, x2):
    return tangent(x1, x2, 1.0, 0.0), tangent(x1, x2, 0.0, 1.0)
