# corpus: wrong returns-grad-tensor also graph-kept-in-log
import torch

def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        ((p - 2) ** 2).backward()
        opt.step()
        path.append(p.clone())
    return path
