# corpus: right
import torch
def polynomial(x: torch.Tensor) -> torch.Tensor:
    powers = torch.stack([x ** k for k in range(4)], dim=-1)
    return torch.einsum("...k,k->...", powers, torch.tensor([8., 4., 2., 5.]))
