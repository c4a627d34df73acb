# corpus: right
import torch

def gradient(x: torch.Tensor) -> torch.Tensor:
    v = x.detach().clone()
    v.requires_grad = True
    y = torch.linalg.vector_norm(v) ** 2
    y.backward()
    return v.grad.detach()
