# Return the gradients of a two-layer network, worked out by hand.
import torch
from torch import Tensor


def backward(x: Tensor, y: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor) -> dict[str, Tensor]:
    ...
