# corpus: right
import torch

COEFFICIENTS = torch.tensor([8.0, 4.0, 2.0, 5.0])

def polynomial(x):
    powers = torch.stack([x ** k for k in range(4)], dim=-1)
    return powers @ COEFFICIENTS
