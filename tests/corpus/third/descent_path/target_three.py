# corpus: wrong none
import torch

def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        ((p - 3) ** 2).backward()
        opt.step()
        path.append(p.item())
    return path
