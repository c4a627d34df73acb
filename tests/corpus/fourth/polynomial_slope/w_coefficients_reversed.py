# corpus: wrong none
import torch

def value_and_slope(x):
    coeffs = [5, 2, 4, 8]
    xt = torch.tensor(x, requires_grad=True)
    y = sum(c * xt ** i for i, c in enumerate(coeffs))
    y.backward()
    return y.item(), xt.grad.item()
