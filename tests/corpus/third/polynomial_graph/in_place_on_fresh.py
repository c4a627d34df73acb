# corpus: right
import torch

def polynomial(x: torch.Tensor) -> torch.Tensor:
    y = 5 * x ** 3
    y += 2 * x ** 2
    y.add_(x, alpha=4)
    y += 8
    return y
