# corpus: right
import torch

def descend(w, lr, steps):
    w = torch.tensor(w)
    out = torch.zeros(steps)
    for k in range(steps):
        w = w.detach().requires_grad_(True)
        loss = torch.square(w - 2)
        loss.backward()
        w = w - lr * w.grad
        out[k] = w.item()
    return out
