# corpus: wrong returns-grad-tensor
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    y = (xt ** 2).sum()
    grads = torch.autograd.grad(y, xt, create_graph=True)
    return grads[0]
