# corpus: right
import torch

def polynomial(x: torch.Tensor) -> torch.Tensor:
    cubic = torch.mul(torch.pow(x, 3), 5)
    quadratic = torch.mul(torch.pow(x, 2), 2)
    linear = torch.mul(x, 4)
    return torch.add(torch.add(cubic, quadratic), torch.add(linear, 8))
