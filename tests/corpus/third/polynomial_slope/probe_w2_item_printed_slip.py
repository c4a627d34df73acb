# corpus: wrong none
import torch
def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = 5 * t**3 + 2 * t**2 + 3 * t + 8
    value = y.item()
    y.backward()
    return value, t.grad.item()
