# corpus: wrong none
import torch
def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = 5 * t**3 + 2 * t + 4 * t + 8
    value = y.detach()
    y.backward()
    return value.item(), t.grad.item()
