# corpus: wrong formula-not-autograd
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    dydx = 2 * xt
    return dydx.item()
