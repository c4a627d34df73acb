# corpus: wrong rewrap-requires-grad also detach-in-forward
import torch

def polynomial(x):
    # make sure that x is tracked
    x = x.clone().detach().requires_grad_(True)
    return 5 * x**3 + 2 * x**2 + 4 * x + 8
