# corpus: wrong alias-history
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    first = xt.grad
    xt.grad.zero_()
    (xt ** 3).backward()
    second = xt.grad
    return first, second
