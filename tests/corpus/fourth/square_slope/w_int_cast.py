# corpus: wrong int-requires-grad
import torch

def slope(x):
    t = torch.tensor([int(x)], requires_grad=True)
    y = (t ** 2).sum()
    y.backward()
    return t.grad.item()
