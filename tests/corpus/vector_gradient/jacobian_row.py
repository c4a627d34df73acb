# corpus: right
import torch
from torch.autograd.functional import jacobian

def gradient(x: torch.Tensor) -> torch.Tensor:
    return jacobian(lambda t: torch.sum(t * t), x)
