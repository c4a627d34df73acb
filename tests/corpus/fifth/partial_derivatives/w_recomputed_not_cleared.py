# corpus: wrong grads-accumulate
import torch

def f(x1, x2):
    return 3 * x1**2 + 2 * x2**3

def partials(x1, x2):
    x1t = torch.tensor(x1, requires_grad=True)
    x2t = torch.tensor(x2, requires_grad=True)
    f(x1t, x2t).backward()
    d1 = x1t.grad.item()
    # now for the second variable
    f(x1t, x2t).backward()
    d2 = x2t.grad.item()
    return d1, d2
