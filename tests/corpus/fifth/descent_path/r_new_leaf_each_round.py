# corpus: right
import torch

def descend(w, lr, steps):
    path = []
    for _ in range(steps):
        leaf = torch.tensor(w, requires_grad=True)
        loss = (leaf - 2).square()
        loss.backward()
        w = w - lr * leaf.grad.item()
        path.append(w)
    return path
