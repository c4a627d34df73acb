# corpus: wrong step-before-backward
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    path = []
    for _ in range(steps):
        loss = (w - 2) ** 2
        opt.step()
        opt.zero_grad()
        loss.backward()
        path.append(w.item())
    return path
