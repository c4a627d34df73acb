# corpus: right
import torch


def make_tracked(value: float) -> torch.Tensor:
    """
    Turns a plain Python number into a leaf tensor for autograd.

    Parameters
    ----------
    value : float
        The number to be wrapped.

    Returns
    -------
    torch.Tensor
        A zero-dimensional float tensor with ``requires_grad=True``.
    """
    t = torch.full((), value, dtype=torch.float32)
    t.requires_grad_(True)
    return t
