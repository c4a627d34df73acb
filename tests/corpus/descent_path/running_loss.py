# corpus: wrong hidden-state-not-detached
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    total = 0
    path = []
    for _ in range(steps):
        opt.zero_grad()
        total = total + (w - 2) ** 2
        total.backward()
        opt.step()
        path.append(w.item())
    return path
