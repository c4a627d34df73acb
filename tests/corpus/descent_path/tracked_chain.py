# corpus: wrong graph-kept-in-log also returns-grad-tensor
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        g, = torch.autograd.grad((w - 2) ** 2, w)
        w = w - lr * g
        path.append(w)
    return path
