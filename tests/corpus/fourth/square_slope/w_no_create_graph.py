# corpus: wrong no-create-graph
import torch

def slope(x):
    # F = x^3 / 3 has F' = x^2, so the slope of x^2 is F''
    xt = torch.tensor(x, requires_grad=True)
    F = xt ** 3 / 3
    square, = torch.autograd.grad(F, xt)
    square.backward()
    return xt.grad.item()
