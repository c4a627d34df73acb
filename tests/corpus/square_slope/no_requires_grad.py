# corpus: wrong no-requires-grad
import torch

def slope(x):
    xt = torch.tensor(x)
    yt = xt ** 2
    yt.backward()
    return xt.grad.item()
