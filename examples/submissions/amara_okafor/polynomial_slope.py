import torch


def value_and_slope(x: float) -> tuple[float, float]:
    """y = 5x^3 + 2x^2 + 4x + 8 and its slope."""
    xt = torch.tensor(x, requires_grad=True)
    yt = 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
    yt.backward()
    return yt.item(), xt.grad.item()
