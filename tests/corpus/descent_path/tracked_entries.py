# corpus: wrong graph-kept-in-log also returns-grad-tensor
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        ((w - 2) ** 2).backward()
        opt.step()
        path.append(w.clone())
    return path
