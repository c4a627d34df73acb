# corpus: right
import torch


def polynomial(x):
    """Evaluate as an inner product of monomials and coefficients."""
    monomials = torch.stack([x**3, x**2, x, torch.ones_like(x)])
    coefficients = torch.tensor([5.0, 2.0, 4.0, 8.0], dtype=x.dtype)
    return torch.einsum("i,i...->...", coefficients, monomials)
