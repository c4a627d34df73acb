# corpus: wrong inplace-leaf
import torch
def descend(w, lr, steps):
    p = torch.nn.Parameter(torch.tensor(w))
    points = []
    for i in range(steps):
        p.grad = None
        ((p - 2) ** 2).backward()
        p += -lr * p.grad
        points.append(p.item())
    return points
