# corpus: right
import torch

def value_and_slope(x):
    xt = torch.tensor([x], requires_grad=True)
    powers = torch.cat([xt**3, xt**2, xt, torch.ones(1)])
    weights = torch.tensor([5., 2., 4., 8.])
    y = weights @ powers
    y.backward()
    return y.detach(), xt.grad[0]
