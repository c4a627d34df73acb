# corpus: wrong none
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    d = {}
    for n in (2, 3):
        xt.grad = None
        (xt ** n).backward()
        d[f"x^{n}"] = xt.grad.item()
    return d
