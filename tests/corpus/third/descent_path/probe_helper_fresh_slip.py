# corpus: wrong none
import torch

def grad_at(w):
    t = torch.tensor(w, requires_grad=True)
    y = (t - 2) ** 2 + t
    y.backward()
    return t.grad.item()

def descend(w, lr, steps):
    out = []
    for _ in range(steps):
        w = w - lr * grad_at(w)
        out.append(w)
    return out
