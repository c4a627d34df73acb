# corpus: right
import torch
from torch.func import vjp

def value_and_slope(x):
    y, pull_back = vjp(lambda t: ((5 * t + 2) * t + 4) * t + 8, torch.tensor(x))
    (slope,) = pull_back(torch.tensor(1.0))
    return [y.numpy(), slope.numpy()]
