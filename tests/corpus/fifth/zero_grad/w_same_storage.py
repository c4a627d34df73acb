# corpus: wrong alias-history
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    first = xt.grad
    xt.grad.zero_()
    y = xt ** 3
    y.backward()
    second = xt.grad
    return first, second
