# corpus: wrong none
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    path = []
    for k in range(steps):
        loss = (wt - 2) ** 2
        loss.backward()
        with torch.no_grad():
            wt -= lr / (k + 1) * wt.grad
        wt.grad = None
        path.append(wt.item())
    return path
