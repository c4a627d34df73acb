# corpus: wrong none
import torch

def value_and_slope(x):
    x = torch.tensor(x, requires_grad=True)
    y = 2 * x ** 3 + 5 * x ** 2 + 4 * x + 8
    y.backward()
    return y.item(), x.grad.item()
