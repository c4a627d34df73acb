# corpus: wrong no-requires-grad
import torch

def two_gradients(x):
    xt = torch.tensor(x)
    (xt ** 2).backward()
    a = xt.grad.item()
    xt.grad.zero_()
    (xt ** 3).backward()
    return a, xt.grad.item()
