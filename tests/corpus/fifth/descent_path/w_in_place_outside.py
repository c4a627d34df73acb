# corpus: wrong inplace-leaf
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = (w - 2) ** 2
        loss.backward()
        w -= lr * w.grad
        w.grad.zero_()
        path.append(w.item())
    return path
