import torch
from torch import Tensor


def gradient(x: Tensor) -> Tensor:
    """Works on a copy, the caller keeps his x as it was."""
    v = x.clone().requires_grad_(True)
    torch.sum(v**2).backward()
    return v.grad
