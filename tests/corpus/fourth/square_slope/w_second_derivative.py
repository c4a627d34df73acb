# corpus: wrong none
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    g, = torch.autograd.grad(y, xt, create_graph=True)
    gg, = torch.autograd.grad(g, xt)
    return gg.item()
