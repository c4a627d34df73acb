# corpus: right
import torch

def polynomial(x: torch.Tensor) -> torch.Tensor:
    """Koeffizienten mal Potenzen."""
    k = torch.arange(4.0)
    c = torch.tensor([8.0, 4.0, 2.0, 5.0])
    powers = torch.stack([torch.ones_like(x), x, x * x, x * x * x])
    return torch.einsum("k,k...->...", c, powers)
