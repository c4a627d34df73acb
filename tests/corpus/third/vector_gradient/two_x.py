# corpus: wrong formula-not-autograd
import torch

def gradient(x: torch.Tensor) -> torch.Tensor:
    """Analytic gradient: d/dx_i sum x_j^2 = 2 x_i."""
    assert x.dim() == 1
    return torch.add(x, x)
