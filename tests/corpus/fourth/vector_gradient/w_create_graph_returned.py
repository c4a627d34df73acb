# corpus: wrong returns-grad-tensor
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = xt.pow(2).sum()
    g, = torch.autograd.grad(y, xt, create_graph=True)
    return g
