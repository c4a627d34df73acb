# corpus: right
import torch

def make_tracked(value: float) -> torch.Tensor:
    return torch.tensor(value, requires_grad=True)
