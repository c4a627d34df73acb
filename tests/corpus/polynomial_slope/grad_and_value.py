# corpus: right
import torch
from torch.func import grad_and_value

def value_and_slope(x):
    slope, value = grad_and_value(lambda x: 5*x**3 + 2*x**2 + 4*x + 8)(torch.tensor(x))
    return value, slope
