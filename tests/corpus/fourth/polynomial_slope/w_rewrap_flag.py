# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

def poly(t):
    with_numbers = 5 * t.item() ** 3 + 2 * t.item() ** 2 + 4 * t.item() + 8
    return torch.tensor(with_numbers, requires_grad=True)

def value_and_slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = poly(t)
    y.backward()
    return y.item(), t.grad
