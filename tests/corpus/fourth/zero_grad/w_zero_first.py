# corpus: wrong zero-before-first-backward
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    res = []
    for f in (lambda t: t ** 2, lambda t: t ** 3):
        xt.grad.zero_()
        f(xt).backward()
        res.append(xt.grad.item())
    return res[0], res[1]
