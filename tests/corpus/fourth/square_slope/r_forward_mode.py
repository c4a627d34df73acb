# corpus: right
import torch
import torch.autograd.forward_ad as fwAD


def slope(x: float) -> float:
    primal = torch.tensor(x, dtype=torch.float64)
    tangent = torch.ones((), dtype=torch.float64)
    with fwAD.dual_level():
        dual = fwAD.make_dual(primal, tangent)
        out = dual ** 2
        return float(fwAD.unpack_dual(out).tangent)
