# corpus: wrong backward-result-used
import torch

def slope(x):
    t = torch.tensor(x, requires_grad=True)
    return float((t ** 2).backward())
