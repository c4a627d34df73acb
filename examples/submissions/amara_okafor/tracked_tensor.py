import torch


def make_tracked(value: float) -> torch.Tensor:
    """A leaf tensor that autograd follows."""
    return torch.tensor(value, requires_grad=True)
