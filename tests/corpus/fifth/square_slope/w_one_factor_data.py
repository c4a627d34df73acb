# corpus: wrong data-in-forward also forgot-factor-2
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt * xt.data
    y.backward()
    return xt.grad.item()
