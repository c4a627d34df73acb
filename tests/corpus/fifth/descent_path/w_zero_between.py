# corpus: wrong zero-before-step
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    path = []
    for _ in range(steps):
        loss = (wt - 2) ** 2
        loss.backward()
        opt.zero_grad()
        opt.step()
        path.append(wt.item())
    return path
