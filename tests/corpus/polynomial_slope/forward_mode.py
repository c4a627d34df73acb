# corpus: right
from torch import *
import torch.autograd.forward_ad as fwd

def poly(x): return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8

def value_and_slope(x):
    with fwd.dual_level():
        inp = fwd.make_dual(tensor(x), tensor(1.))
        out = fwd.unpack_dual(poly(inp))
    return out.primal.item(), out.tangent.item()
