# corpus: wrong none
import torch

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    out = []
    for k in (3, 2):
        t.grad = None
        (t ** k).backward()
        out.append(t.grad.item())
    return tuple(out)
