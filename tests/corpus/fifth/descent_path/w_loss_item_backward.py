# corpus: wrong item-breaks-graph
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((wt - 2) ** 2).item()
        loss.backward()
        opt.step()
        path.append(wt.item())
    return path
