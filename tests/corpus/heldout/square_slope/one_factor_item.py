# corpus: wrong item-breaks-graph also forgot-factor-2
import torch
def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt * float(xt)
    y.backward()
    return xt.grad.item()
