# corpus: right
import torch

def two_gradients(x):
    """autograd.grad does not write to .grad, so nothing piles up."""
    leaf = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    (first,) = torch.autograd.grad(leaf ** 2, leaf)
    (second,) = torch.autograd.grad(leaf ** 3, leaf)
    return torch.stack((first, second))
