# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    first, = torch.autograd.grad(xt ** 2, xt)
    second, = torch.autograd.grad(xt ** 3, xt)
    return first.item(), second.item()
