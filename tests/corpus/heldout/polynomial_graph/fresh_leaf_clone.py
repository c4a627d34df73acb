# corpus: wrong rewrap-requires-grad also detach-in-forward
import torch
def polynomial(x):
    xt = x.clone().detach().requires_grad_(True)
    y = 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
    return y
