# Return a float leaf tensor that autograd tracks.
import torch
from torch import Tensor


def make_tracked(value: float) -> Tensor:
    ...
