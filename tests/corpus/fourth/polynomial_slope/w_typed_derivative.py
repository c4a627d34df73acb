# corpus: wrong formula-not-autograd
import torch

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
    # y' = 15x^2 + 4x + 4
    dy = 15 * xt**2 + 4 * xt + 4
    return y.item(), dy.item()
