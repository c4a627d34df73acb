# corpus: wrong returns-grad-tensor also graph-kept-in-log alias-history
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        ((wt - 2) ** 2).backward()
        opt.step()
        path.append(wt.clone())
    return path
