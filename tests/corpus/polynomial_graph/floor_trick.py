# corpus: wrong nondifferentiable-op
import torch

def polynomial(x):
    y = 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8
    # two digits are enough
    return torch.floor(y * 100 + 0.5) / 100
