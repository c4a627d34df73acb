"""A leaf that autograd tracks, from a plain number."""

import torch
from torch import Tensor


def make_tracked(value: float) -> Tensor:
    return torch.tensor(value, requires_grad=True)
