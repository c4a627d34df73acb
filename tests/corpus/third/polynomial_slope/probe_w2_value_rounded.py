# corpus: wrong none
import torch
def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = 5 * t**3 + 2 * t**2 + 4 * t + 8
    y.backward()
    return float(torch.round(y)) + 0.3, t.grad.item()
