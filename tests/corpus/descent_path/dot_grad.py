# corpus: wrong expects-dot-grad-after-autograd.grad
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        torch.autograd.grad((w - 2) ** 2, w)
        with torch.no_grad():
            w -= lr * w.grad
        path.append(w.item())
    return path
