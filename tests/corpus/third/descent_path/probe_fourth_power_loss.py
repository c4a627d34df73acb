# corpus: wrong none
import torch

def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    out = []
    for _ in range(steps):
        ((p - 2) ** 4).backward()
        with torch.no_grad():
            p -= lr * p.grad
            p.grad = None
        out.append(p.item())
    return out
