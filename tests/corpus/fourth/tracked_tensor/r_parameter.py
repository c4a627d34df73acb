# corpus: right
import torch
from torch import nn

def make_tracked(value: float) -> torch.Tensor:
    """An nn.Parameter is a tensor that is tracked by default."""
    p = nn.Parameter(torch.tensor(float(value)))
    return p
