# corpus: wrong backward-result-used
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    return (xt ** 2).backward()
