# corpus: wrong none
import torch
def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = 5 * t**3 + 2 * t**2 + 4 * t + 8
    part = 5 * t**3
    part.backward()
    return y.item(), t.grad.item()
