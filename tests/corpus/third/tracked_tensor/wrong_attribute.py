# corpus: wrong requires-grad-typo
import torch


def make_tracked(value: float) -> torch.Tensor:
    """Return a scalar tensor with gradient tracking enabled."""
    result = torch.tensor(float(value))
    result.requires_gradient = True
    return result
