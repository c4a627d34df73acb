# corpus: wrong none
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        (g,) = torch.autograd.grad((wt - 2) ** 2, wt)
        with torch.no_grad():
            wt -= lr * torch.sign(g)
        path.append(wt.item())
    return path
