# corpus: wrong inplace-leaf
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        g, = torch.autograd.grad((wt - 2) ** 2, wt)
        wt.sub_(lr * g)
        path.append(wt.item())
    return path
