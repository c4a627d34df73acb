# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    xt.grad.zero_()
    first = xt.grad.item()
    (xt ** 3).backward()
    second = xt.grad.item()
    xt.grad.zero_()
    return first, second
