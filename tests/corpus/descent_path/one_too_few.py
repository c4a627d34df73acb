# corpus: wrong off-by-one-step
import torch

def descend(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    path = []
    for i in range(1, steps):
        g = torch.autograd.grad((x - 2) ** 2, x)[0]
        x.data -= lr * g
        path.append(x.item())
    return path
