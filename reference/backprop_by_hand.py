"""The chain rule through two linear layers with a relu between them, from the loss back to the weights."""

import torch
from torch import Tensor


def backward(x: Tensor, y: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor) -> dict[str, Tensor]:
    # Forward, keeping what the way back needs.
    before = x @ w1 + b1
    hidden = torch.relu(before)
    output = hidden @ w2 + b2

    # Backward: each line is the derivative of the loss with respect to one step above.
    d_output = 2 * (output - y) / y.numel()
    d_hidden = d_output @ w2.T
    d_before = d_hidden * (before > 0)

    return {
        "w1": x.T @ d_before,
        "b1": d_before.sum(0),
        "w2": hidden.T @ d_output,
        "b2": d_output.sum(0),
    }
