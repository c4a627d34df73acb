# corpus: wrong rewrap-requires-grad also detach-in-forward
import torch

def polynomial(x):
    # make sure that it is tracked
    x = x.clone().detach().requires_grad_(True)
    y = 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8
    return y
