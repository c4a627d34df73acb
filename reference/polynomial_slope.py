"""A polynomial's value from the forward pass, and its slope from the backward pass."""

import torch


def value_and_slope(x: float) -> tuple[float, float]:
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
