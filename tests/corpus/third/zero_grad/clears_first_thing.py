# corpus: wrong zero-before-first-backward
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    out = []
    for n in 2, 3:
        t.grad.zero_()
        (t ** n).backward()
        out.append(t.grad.item())
    return tuple(out)
