# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    a = xt.grad.item()
    xt.grad = None
    (xt ** 3).backward()
    b = xt.grad.item()
    return a, b
