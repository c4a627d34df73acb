# corpus: wrong off-by-one-step
import torch
def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    opt = torch.optim.SGD([w], lr=lr)
    for _ in range(steps):
        path.append(w.item())
        opt.zero_grad()
        ((w - 2) ** 2).backward()
        opt.step()
    return path
