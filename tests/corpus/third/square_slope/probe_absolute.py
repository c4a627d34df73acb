# corpus: wrong none
import torch

def slope(x):
    t = torch.tensor(x, requires_grad=True)
    (t ** 2).backward()
    return abs(t.grad.item()) + 1
