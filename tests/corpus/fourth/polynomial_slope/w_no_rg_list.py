# corpus: wrong no-requires-grad
import torch

def value_and_slope(x):
    xt = torch.tensor([x], dtype=torch.float64)
    y = (5 * xt**3 + 2 * xt**2 + 4 * xt + 8).sum()
    y.backward()
    return y.item(), xt.grad.item()
