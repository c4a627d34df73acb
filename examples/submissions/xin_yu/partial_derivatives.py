# Return both partial derivatives of z = 3 x1^2 + 2 x2^3, found by autograd.
import torch


def partials(x1: float, x2: float) -> tuple[float, float]:
    ...
