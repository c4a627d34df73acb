# Return a, b and the loss before each step of gradient descent.
import torch
from torch import Tensor


def train(X: Tensor, Y: Tensor, a: float, b: float, lr: float, steps: int) -> tuple[float, float, list[float]]:
    ...
