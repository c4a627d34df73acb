# corpus: wrong forgot-backward
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    yt = xt ** 2
    return xt.grad
