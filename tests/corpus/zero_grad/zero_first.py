# corpus: wrong zero-before-first-backward
import torch

def two_gradients(x):
    x = torch.tensor(x, requires_grad=True)
    out = []
    for n in (2, 3):
        x.grad.zero_()
        y = x ** n
        y.backward()
        out.append(x.grad.item())
    return tuple(out)
