# corpus: wrong forgot-factor-2
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 0.5 * xt ** 2        # usual 1/2 for nicer derivative
    y.backward()
    return xt.grad.item()
