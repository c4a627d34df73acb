# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    g, = torch.autograd.grad(xt ** 3, xt, create_graph=True)
    gg, = torch.autograd.grad(g, xt)
    return g.item(), gg.item()
