# corpus: wrong where-nan
import torch

def cube(v):
    # exp(3 log v) only for positive v
    return torch.where(v > 0, torch.exp(3 * torch.log(v)), v * v * v)

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * cube(xt) + 2 * xt ** 2 + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
