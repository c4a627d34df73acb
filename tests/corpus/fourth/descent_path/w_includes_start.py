# corpus: wrong off-by-one-step
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        path.append(wt.item())
        loss = (wt - 2) ** 2
        loss.backward()
        with torch.no_grad():
            wt -= lr * wt.grad
        wt.grad = None
    return path
