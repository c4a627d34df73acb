# corpus: wrong zero-before-first-backward
import torch

def fresh(t):
    t.grad.data.zero_()

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    fresh(xt)
    (xt ** 2).backward()
    a = xt.grad.item()
    fresh(xt)
    (xt ** 3).backward()
    b = xt.grad.item()
    return a, b
