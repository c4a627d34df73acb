# corpus: wrong detach-in-forward
import torch

def slope(x: float) -> float:
    p = torch.tensor(x, requires_grad=True)
    frozen = p.detach()      # so that the left x is "the number"
    y = frozen * p
    y.backward()
    return p.grad.item()
