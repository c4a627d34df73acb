import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr)
    out = []
    for k in range(steps):
        ((w - 2)**2).backward()
        opt.step()
        opt.zero_grad()
        out.append(w.item())
    return out
