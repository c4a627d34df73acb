# corpus: wrong lr-forgotten
import torch

def descend(w, lr, steps):
    wt = torch.nn.Parameter(torch.tensor(w))
    opt = torch.optim.SGD([wt])
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss = (wt - 2) ** 2
        loss.backward()
        opt.step()
        path.append(wt.item())
    return path
