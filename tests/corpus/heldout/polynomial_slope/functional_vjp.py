# corpus: right
import torch
def value_and_slope(x):
    y, pull = torch.func.vjp(lambda t: 5*t**3 + 2*t**2 + 4*t + 8, torch.tensor(x))
    (s,) = pull(torch.ones(()))
    return y, s
