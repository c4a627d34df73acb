# corpus: wrong rewrap-requires-grad also detach-in-forward
import torch
def polynomial(x):
    y = (5 * x**3 + 2 * x**2 + 4 * x + 8).detach()
    y.requires_grad = True
    return y
