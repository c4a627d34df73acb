# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 3).backward()
    a = xt.grad.item()
    xt.grad.zero_()
    (xt ** 2).backward()
    b = xt.grad.item()
    return a, b
