# corpus: right
import torch

def branch(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Première sortie suivie, les deux autres non."""
    y = x.mul(x)
    with torch.no_grad():
        y_detached = y.detach()
        z = y + 5
    assert not z.requires_grad
    return y, y_detached, z
