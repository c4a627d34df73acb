# corpus: wrong requires-grad-typo
import torch

def slope(x):
    xt = torch.tensor(x)
    xt.require_grad = True
    yt = xt ** 2
    yt.backward()
    return xt.grad.item()
