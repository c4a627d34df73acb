# corpus: wrong sign-flipped
import torch

def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        (g,) = torch.autograd.grad((p - 2) ** 2, p)
        p.data += lr * g
        path.append(p.item())
    return path
