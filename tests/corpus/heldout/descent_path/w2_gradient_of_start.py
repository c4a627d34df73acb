# corpus: wrong graph-outside-loop
import torch
def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    loss = (p - 2) ** 2
    loss.backward()
    g = p.grad.item()
    points = []
    for i in range(steps):
        w = w - lr * g
        points.append(w)
    return points
