# corpus: wrong nondifferentiable-op
import torch

def polynomial(x):
    y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    return torch.round(y, decimals=4)     # nicer numbers
