# corpus: wrong none
import torch

def descend(w, lr, steps):
    params = [torch.tensor(w, requires_grad=True)]
    opt = torch.optim.SGD(params, lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        ((params[0] + 2) ** 2).backward()
        opt.step()
        path.append(params[0].item())
    return path
