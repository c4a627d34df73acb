# corpus: wrong hidden-state-not-detached also backward-twice
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    smooth = torch.tensor(0.0)
    path = []
    for _ in range(steps):
        smooth = 0.9 * smooth + (wt - 2) ** 2
        opt.zero_grad()
        smooth.backward()
        opt.step()
        path.append(wt.item())
    return path
