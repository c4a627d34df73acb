# corpus: wrong value-not-gradient
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = (w - 2) ** 2
        w.data = w.data - lr * loss.data
        path.append(w.item())
    return path
