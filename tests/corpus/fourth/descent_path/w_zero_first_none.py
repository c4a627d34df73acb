# corpus: wrong zero-before-first-backward
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        wt.grad.zero_()
        loss = (wt - 2) ** 2
        loss.backward()
        with torch.no_grad():
            wt -= lr * wt.grad
        path.append(wt.item())
    return path
