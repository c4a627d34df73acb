# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    xt.grad.zero_()
    (xt ** 3).backward()
    return xt.grad.item()
