# corpus: right
import torch
import torch.autograd.forward_ad as fwAD

def slope(x: float) -> float:
    # vorwärts statt rückwärts: Dualzahlen
    with fwAD.dual_level():
        dual = fwAD.make_dual(torch.tensor(x), torch.ones(()))
        _, tangent = fwAD.unpack_dual(torch.square(dual))
    return tangent.item()
