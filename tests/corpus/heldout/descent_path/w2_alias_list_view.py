# corpus: wrong alias-history
import torch
def descend(w, lr, steps):
    p = torch.tensor([w], requires_grad=True)
    points = []
    for i in range(steps):
        p.grad = None
        ((p - 2) ** 2).sum().backward()
        with torch.no_grad():
            p -= lr * p.grad
        points.append(p.detach()[0])
    return points
