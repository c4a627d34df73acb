# corpus: wrong none also zero-before-step alias-history
import torch
def slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = t ** 2
    y.backward()
    t.grad.zero_()
    return t.grad.item()
