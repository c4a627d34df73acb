# corpus: right
import torch
def make_tracked(value: float) -> torch.Tensor:
    with torch.no_grad():
        t = torch.ones((), requires_grad=True) * value
    return t.requires_grad_(True)
