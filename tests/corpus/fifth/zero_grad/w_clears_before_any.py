# corpus: wrong zero-before-first-backward
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    out = []
    for n in (2, 3):
        xt.grad.zero_()
        (xt ** n).backward()
        out.append(xt.grad.item())
    return out[0], out[1]
