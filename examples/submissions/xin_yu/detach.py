# Return y = x**2, y detached, and the detached one plus 5.
import torch
from torch import Tensor


def branch(x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    ...
