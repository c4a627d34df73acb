# corpus: right
from functools import reduce
import torch

def value_and_slope(x):
    t = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    y = reduce(lambda acc, c: acc * t + c, (5, 2, 4, 8), torch.zeros((), dtype=torch.float64))
    y.backward()
    return y.item(), t.grad.item()
