# corpus: wrong none
import torch

def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = 5*t**3 + 2*t**2 + 4*t + 8
    (d1,) = torch.autograd.grad(y, t, create_graph=True)
    (d2,) = torch.autograd.grad(d1, t)
    return y.item(), d2.item()
