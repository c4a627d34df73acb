# corpus: wrong no-grad-without-parens
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt ** 2).backward()
    a = xt.grad.item()
    with torch.no_grad:
        xt.grad.zero_()
    (xt ** 3).backward()
    return a, xt.grad.item()
