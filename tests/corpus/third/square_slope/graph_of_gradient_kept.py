# corpus: wrong returns-grad-tensor
import torch

def slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = t ** 2
    (g,) = torch.autograd.grad(y, t, create_graph=True)
    return g
