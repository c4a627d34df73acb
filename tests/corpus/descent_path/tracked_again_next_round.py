# corpus: wrong returns-grad-tensor also graph-kept-in-log
import torch

def descend(w, lr, steps):
    pos = torch.tensor(w)
    out = []
    for _ in range(steps):
        pos.requires_grad_(True)
        g = torch.autograd.grad((pos - 2) ** 2, pos)[0]
        pos = (pos - lr * g).detach()
        out.append(pos)
    return out
