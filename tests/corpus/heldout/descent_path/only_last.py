# corpus: wrong none
import torch
def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    for epoch in range(steps):
        opt.zero_grad()
        ((t - 2) ** 2).backward()
        opt.step()
    return [t.item()]
