# corpus: wrong formula-not-autograd
import torch

def f(x):
    return x ** 2

def slope(x):
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    h = 1e-5
    return ((f(x + h) - f(x - h)) / (2 * h)).item()
