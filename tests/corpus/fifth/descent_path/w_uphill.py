# corpus: wrong sign-flipped
import torch

def descend(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = (wt - 2) ** 2
        loss.backward()
        wt.data += lr * wt.grad
        wt.grad.zero_()
        path.append(wt.item())
    return path
