# corpus: wrong none
import torch
def slope(x):
    t = torch.tensor(x, requires_grad=True)
    (t ** 3).backward()
    return t.grad.item()
