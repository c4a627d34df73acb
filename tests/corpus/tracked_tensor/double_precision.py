# corpus: right
import torch

def make_tracked(value: float):
    """float64, so that nothing gets lost."""
    return torch.tensor(value, dtype=torch.double, requires_grad=True)
