# corpus: wrong graph-outside-loop also backward-twice
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    loss = (w - 2) ** 2
    path = []
    for _ in range(steps):
        opt.zero_grad()
        loss.backward()
        opt.step()
        path.append(w.item())
    return path
