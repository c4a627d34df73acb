# corpus: right
import torch
from torch.func import jacrev

def two_gradients(x):
    """Les deux pentes d'un coup."""
    return jacrev(lambda t: torch.stack([t ** 2, t ** 3]))(torch.tensor(x))
