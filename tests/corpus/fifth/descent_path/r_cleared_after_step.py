# corpus: right
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        ((wt - 2) ** 2).backward()
        with torch.no_grad():
            wt.sub_(lr * wt.grad)
            wt.grad.zero_()
            path += [float(wt)]
    return path
