# corpus: right
import torch

def make_tracked(value: float) -> torch.Tensor:
    values = torch.tensor([value, 0.0])
    picked = values[0].clone()
    return picked.requires_grad_()
