# corpus: right
import torch
def polynomial(x: torch.Tensor) -> torch.Tensor:
    terms = torch.stack([5 * x.pow(3), 2 * x.square(), 4 * x, torch.full_like(x, 8.0, requires_grad=False)])
    print(terms.shape, x.is_leaf)
    return terms.sum(dim=0)
