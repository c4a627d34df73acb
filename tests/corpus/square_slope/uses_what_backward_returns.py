# corpus: wrong backward-result-used
import torch

def slope(x):
    x = torch.tensor(x, requires_grad=True)
    g = (x ** 2).backward()
    return g
