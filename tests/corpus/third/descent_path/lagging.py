# corpus: wrong step-before-backward
import torch

def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    path = []
    for _ in range(steps):
        loss = (p - 2) ** 2
        opt.step()
        opt.zero_grad()
        loss.backward()
        path.append(p.item())
    return path
