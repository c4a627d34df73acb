"""Two gradients on one tensor, cleared in between because backward adds to .grad."""

import torch


def two_gradients(x: float) -> tuple[float, float]:
    xt = torch.tensor(x, requires_grad=True)

    y = xt**2
    y.backward()
    first = xt.grad.item()

    xt.grad.zero_()
    y = xt**3
    y.backward()
    second = xt.grad.item()

    return first, second
