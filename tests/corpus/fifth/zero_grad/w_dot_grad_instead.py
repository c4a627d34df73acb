# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    torch.autograd.grad(xt ** 2, xt)
    first = xt.grad
    torch.autograd.grad(xt ** 3, xt)
    second = xt.grad
    return first, second
