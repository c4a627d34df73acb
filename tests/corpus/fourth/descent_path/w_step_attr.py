# corpus: wrong step-not-called
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([wt], lr=lr)
    path = []
    for _ in range(steps):
        optimizer.zero_grad()
        ((wt - 2) ** 2).backward()
        optimizer.step
        path.append(wt.item())
    return path
