# corpus: wrong no-grad-without-parens
import torch
def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt**2
    y.backward()
    with torch.no_grad:
        g = xt.grad.item()
    return g
