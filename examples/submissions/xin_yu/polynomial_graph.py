# Return 5x^3 + 2x^2 + 4x + 8 of a tracked tensor, still attached to its graph.
import torch
from torch import Tensor


def polynomial(x: Tensor) -> Tensor:
    ...
