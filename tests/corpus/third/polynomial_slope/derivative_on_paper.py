# corpus: wrong formula-not-autograd
import torch

def value_and_slope(x):
    t = torch.tensor(x)
    y = 5*t**3 + 2*t**2 + 4*t + 8
    dy = 15*t**2 + 4*t + 4
    return y.item(), dy.item()
