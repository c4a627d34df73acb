# corpus: wrong data-in-forward also detach-in-forward
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt.data * xt
    y.backward()
    return xt.grad.item()
