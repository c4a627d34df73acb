# corpus: wrong none
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        ((w - 2) ** 2).backward()
        w.data -= lr * w.grad
        w.grad = None
        path.insert(0, w.item())
    return path
