import torch
import torch.autograd.forward_ad as fwd

# Forward mode: carry (value, tangent) along, no graph to walk back over.

def slope(x):
    with fwd.dual_level():
        d = fwd.make_dual(torch.tensor(x), torch.tensor(1.0))
        return fwd.unpack_dual(d * d).tangent.item()
