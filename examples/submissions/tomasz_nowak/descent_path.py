import torch

def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    path = []
    for i in range(steps):
        opt.zero_grad()
        ((t - 2) ** 2).backward()
        opt.step()
        path.append(t.item())
        print("step", i, "path so far", path)
    return path
