# corpus: wrong off-by-one-step
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    path = []
    for step in range(steps):
        path.append(wt.item())
        opt.zero_grad()
        loss = (wt - 2) ** 2
        loss.backward()
        opt.step()
    return path
