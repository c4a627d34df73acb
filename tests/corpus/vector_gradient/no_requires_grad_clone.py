# corpus: wrong no-requires-grad
import torch

def gradient(x: torch.Tensor) -> torch.Tensor:
    copy = x.detach().clone()
    print("length", len(copy))
    total = copy.pow(2).sum()
    (g,) = torch.autograd.grad(total, copy)
    return g
