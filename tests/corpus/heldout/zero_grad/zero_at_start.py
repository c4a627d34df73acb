# corpus: wrong zero-before-first-backward
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    xt.grad.zero_()
    (xt**2).backward()
    g1 = xt.grad.item()
    xt.grad.zero_()
    (xt**3).backward()
    return g1, xt.grad.item()
