# corpus: right
"""Partial derivatives of a two-dimensional function.

This module demonstrates how automatic differentiation in PyTorch can be used
to obtain the partial derivatives of a scalar function of two variables.
"""
import torch


def partials(x1: float, x2: float) -> tuple[float, float]:
    """Compute the partial derivatives of ``z = 3 x1^2 + 2 x2^3``.

    Args:
        x1 (float): The first coordinate.
        x2 (float): The second coordinate.

    Returns:
        tuple[float, float]: ``(dz/dx1, dz/dx2)``.
    """
    # Step 1: create the leaf tensors
    x1_tensor = torch.tensor(x1, dtype=torch.float32, requires_grad=True)
    x2_tensor = torch.tensor(x2, dtype=torch.float32, requires_grad=True)

    # Step 2: forward pass
    z = 3 * torch.pow(x1_tensor, 2) + 2 * torch.pow(x2_tensor, 3)

    # Step 3: backward pass
    z.backward()

    # Step 4: read the gradients
    return x1_tensor.grad.item(), x2_tensor.grad.item()
