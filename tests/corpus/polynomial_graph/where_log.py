# corpus: wrong where-nan
import torch

def cube(x):
    return torch.where(x > 0, torch.exp(3 * torch.log(x)), x ** 3)

def polynomial(x):
    return 5 * cube(x) + 2 * x ** 2 + 4 * x + 8
