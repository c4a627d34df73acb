# corpus: wrong inplace-saved
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    t = xt + 0
    y = t ** 2
    t *= y.detach()      # becomes x^3
    y.backward()
    a = xt.grad.item()
    xt.grad.zero_()
    t.backward()
    return a, xt.grad.item()
