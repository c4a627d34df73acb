# corpus: right
import torch

def value_and_slope(x):
    t = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    y = ((5 * t + 2) * t + 4) * t + 8
    g, = torch.autograd.grad(y, t)
    return [y.item(), g.item()]
