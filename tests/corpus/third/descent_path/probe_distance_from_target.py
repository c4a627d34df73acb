# corpus: wrong none
import torch

def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    out = []
    for _ in range(steps):
        opt.zero_grad()
        ((p - 2) ** 2).backward()
        opt.step()
        out.append(p.item() - 2)
    return out
