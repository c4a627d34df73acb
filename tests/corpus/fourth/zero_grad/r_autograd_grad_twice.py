# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (a,) = torch.autograd.grad(xt**2, xt)
    (b,) = torch.autograd.grad(xt**3, xt)
    return a, b
