# corpus: wrong off-by-one-step
import torch
def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    points = []
    i = 1
    while i < steps:
        ((p - 2) ** 2).backward()
        p.data -= lr * p.grad
        p.grad.zero_()
        points.append(p.item())
        i += 1
    return points
