# corpus: right
import torch

def polynomial(x):
    powers = torch.stack([x ** k for k in range(4)])
    return torch.einsum("k,k...->...", torch.tensor([8., 4., 2., 5.], dtype=x.dtype), powers)
