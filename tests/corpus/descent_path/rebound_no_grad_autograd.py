# corpus: wrong rebind-under-no-grad
import torch

def descend(w, lr, steps):
    p = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        g = torch.autograd.grad((p - 2) ** 2, p)[0]
        with torch.no_grad():
            p = p - lr * g
        path.append(p.item())
    return path
