# corpus: wrong expects-dot-grad-after-autograd.grad
import torch


def slope(x: float) -> float:
    """Compute the slope of x squared.

    Args:
        x: the point.

    Returns:
        The slope as a float.
    """
    point = torch.tensor(x, requires_grad=True)
    output = point.pow(2)
    torch.autograd.grad(outputs=output, inputs=point)
    return point.grad.item()
