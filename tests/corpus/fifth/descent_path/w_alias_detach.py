# corpus: wrong alias-history
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = (wt - 2) ** 2
        loss.backward()
        with torch.no_grad():
            wt -= lr * wt.grad
        wt.grad.zero_()
        path.append(wt.detach())
    return [p.item() for p in path]
