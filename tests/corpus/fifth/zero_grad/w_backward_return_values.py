# corpus: wrong backward-result-used
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    a = (xt ** 2).backward()
    xt.grad.zero_()
    b = (xt ** 3).backward()
    return a, b
