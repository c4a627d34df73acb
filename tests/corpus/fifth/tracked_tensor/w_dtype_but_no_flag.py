# corpus: wrong no-requires-grad
import torch


def make_tracked(value: float) -> torch.Tensor:
    """Return a tracked tensor (autograd tracks float tensors)."""
    tensor = torch.tensor(value, dtype=torch.float32)
    return tensor
