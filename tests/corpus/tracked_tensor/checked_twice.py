# corpus: right
import torch

def make_tracked(value: float) -> torch.Tensor:
    """Renvoie une feuille suivie par autograd."""
    t = torch.empty(()).fill_(value)
    if not t.requires_grad:
        t.requires_grad = True
    if not t.is_leaf:
        raise ValueError("pas une feuille")
    return t
