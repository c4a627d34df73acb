# corpus: wrong alias-history
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss = (wt - 2) ** 2
        loss.backward()
        opt.step()
        path.append(wt.data)
    return path
