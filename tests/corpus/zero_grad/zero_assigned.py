# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    a = xt.grad.item()
    xt.grad = 0
    (xt ** 3).backward()
    return a, xt.grad.item()
