# corpus: right
import torch

def f(x):
    print("f wird gerufen")
    return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8

def value_and_slope(x):
    y, dy = torch.autograd.functional.jvp(f, torch.tensor(x), torch.tensor(1.0))
    return float(y), float(dy)
