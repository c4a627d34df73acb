# corpus: right
import torch
from torch import nn

def make_tracked(value: float) -> torch.Tensor:
    # un Parameter est aussi un tenseur
    return nn.Parameter(torch.tensor(value))
