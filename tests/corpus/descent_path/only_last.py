# corpus: wrong none
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    for _ in range(steps):
        opt.zero_grad()
        ((w - 2) ** 2).backward()
        opt.step()
    return w.item()
