# corpus: right
import torch

torch.set_default_dtype(torch.float64)

def make_tracked(value):
    """Ein Blatt im Graphen."""
    return torch.scalar_tensor(value, requires_grad=True)
