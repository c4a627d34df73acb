# corpus: wrong lr-forgotten
import torch
from torch.optim import SGD

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    opt = SGD([wt])
    path = []
    for _ in range(steps):
        opt.zero_grad()
        ((wt - 2) ** 2).backward()
        opt.step()
        path.append(wt.item())
    return path
