# corpus: wrong none
import torch
def slope(x):
    t = torch.tensor(x, requires_grad=True)
    g, = torch.autograd.grad(t ** 2, t, create_graph=True)
    h, = torch.autograd.grad(g, t)
    return h.item()
