import torch

def descend(w, lr, steps):
    path = []
    for s in range(steps):
        t = torch.tensor(w)
        t.requires_grad = True
        ((t - 2) ** 2).backward()
        w = w - lr * t.grad.item()
        path.append(w)
    return path
