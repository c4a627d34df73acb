# corpus: wrong leaf-lost-at-creation
import torch

def make_tracked(value: float) -> torch.Tensor:
    original = torch.tensor(value, requires_grad=True)
    copy = original.clone()
    return copy
