# corpus: right
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = (wt - 2) ** 2
        loss.backward()
        # new leaf each time, so there is nothing to clear
        wt = (wt - lr * wt.grad).detach().requires_grad_()
        path.append(wt.item())
    return path
