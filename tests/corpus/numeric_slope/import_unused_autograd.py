# corpus: right
import torch
from torch import autograd  # not needed here

def numeric_slope(f, x, h):
    secant = (f(x + h) - f(x - h)) / (2 * h)
    tangent_guess = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
    print("secant", secant, "tangent about", tangent_guess)
    return torch.tensor(secant)
