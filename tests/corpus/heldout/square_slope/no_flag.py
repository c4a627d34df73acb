# corpus: wrong no-requires-grad
import torch

def slope(x):
    t = torch.tensor(x)
    y = t * t
    y.backward()
    return t.grad.item()
